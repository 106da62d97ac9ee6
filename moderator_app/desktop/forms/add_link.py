# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'add_link.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from moderator_app.desktop.widgets.form_fields import FormLine

class Ui_AddLinkForm(object):
    def setupUi(self, AddLinkForm):
        if not AddLinkForm.objectName():
            AddLinkForm.setObjectName(u"AddLinkForm")
        AddLinkForm.resize(420, 250)
        self.column = QVBoxLayout(AddLinkForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.link_column = QVBoxLayout()
        self.link_column.setSpacing(4)
        self.link_column.setObjectName(u"link_column")
        self.link_label = QLabel(AddLinkForm)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setProperty(u"letters", u"small")

        self.link_column.addWidget(self.link_label)

        self.link = FormLine(AddLinkForm)
        self.link.setObjectName(u"link")
        self.link.setPlaceholderText(u"https://")

        self.link_column.addWidget(self.link)


        self.column.addLayout(self.link_column)

        self.title_en_column = QVBoxLayout()
        self.title_en_column.setSpacing(4)
        self.title_en_column.setObjectName(u"title_en_column")
        self.title_en_label = QLabel(AddLinkForm)
        self.title_en_label.setObjectName(u"title_en_label")
        self.title_en_label.setProperty(u"letters", u"small")

        self.title_en_column.addWidget(self.title_en_label)

        self.title_en = FormLine(AddLinkForm)
        self.title_en.setObjectName(u"title_en")

        self.title_en_column.addWidget(self.title_en)


        self.column.addLayout(self.title_en_column)

        self.title_zh_column = QVBoxLayout()
        self.title_zh_column.setSpacing(4)
        self.title_zh_column.setObjectName(u"title_zh_column")
        self.title_zh_label = QLabel(AddLinkForm)
        self.title_zh_label.setObjectName(u"title_zh_label")
        self.title_zh_label.setProperty(u"letters", u"small")

        self.title_zh_column.addWidget(self.title_zh_label)

        self.title_zh = FormLine(AddLinkForm)
        self.title_zh.setObjectName(u"title_zh")

        self.title_zh_column.addWidget(self.title_zh)


        self.column.addLayout(self.title_zh_column)

        self.column_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.column_room)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_room)

        self.cancel = QPushButton(AddLinkForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.accept = QPushButton(AddLinkForm)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"kind", u"primary")

        self.foot.addWidget(self.accept)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.link_label.setBuddy(self.link)
        self.title_en_label.setBuddy(self.title_en)
        self.title_zh_label.setBuddy(self.title_zh)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AddLinkForm)

        self.accept.setDefault(True)


        QMetaObject.connectSlotsByName(AddLinkForm)
    # setupUi

    def retranslateUi(self, AddLinkForm):
        AddLinkForm.setWindowTitle(QCoreApplication.translate("AddLinkForm", u"Add a link", None))
        self.link_label.setText(QCoreApplication.translate("AddLinkForm", u"Address", None))
#if QT_CONFIG(accessibility)
        self.link.setAccessibleName(QCoreApplication.translate("AddLinkForm", u"Address", None))
#endif // QT_CONFIG(accessibility)
        self.title_en_label.setText(QCoreApplication.translate("AddLinkForm", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title_en.setAccessibleName(QCoreApplication.translate("AddLinkForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.title_zh_label.setText(QCoreApplication.translate("AddLinkForm", u"Title (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.title_zh.setAccessibleName(QCoreApplication.translate("AddLinkForm", u"Title (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AddLinkForm", u"Cancel", None))
        self.accept.setText(QCoreApplication.translate("AddLinkForm", u"Add link", None))
    # retranslateUi

