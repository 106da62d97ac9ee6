# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'save_template.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from moderator_app.desktop.widgets.form_fields import FormLine

class Ui_SaveTemplateForm(object):
    def setupUi(self, SaveTemplateForm):
        if not SaveTemplateForm.objectName():
            SaveTemplateForm.setObjectName(u"SaveTemplateForm")
        SaveTemplateForm.resize(420, 260)
        self.column = QVBoxLayout(SaveTemplateForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.explain = QLabel(SaveTemplateForm)
        self.explain.setObjectName(u"explain")
        self.explain.setProperty(u"letters", u"second")
        self.explain.setWordWrap(True)

        self.column.addWidget(self.explain)

        self.name_en_column = QVBoxLayout()
        self.name_en_column.setSpacing(4)
        self.name_en_column.setObjectName(u"name_en_column")
        self.name_en_label = QLabel(SaveTemplateForm)
        self.name_en_label.setObjectName(u"name_en_label")
        self.name_en_label.setProperty(u"letters", u"small")

        self.name_en_column.addWidget(self.name_en_label)

        self.name_en = FormLine(SaveTemplateForm)
        self.name_en.setObjectName(u"name_en")

        self.name_en_column.addWidget(self.name_en)


        self.column.addLayout(self.name_en_column)

        self.name_zh_column = QVBoxLayout()
        self.name_zh_column.setSpacing(4)
        self.name_zh_column.setObjectName(u"name_zh_column")
        self.name_zh_label = QLabel(SaveTemplateForm)
        self.name_zh_label.setObjectName(u"name_zh_label")
        self.name_zh_label.setProperty(u"letters", u"small")

        self.name_zh_column.addWidget(self.name_zh_label)

        self.name_zh = FormLine(SaveTemplateForm)
        self.name_zh.setObjectName(u"name_zh")

        self.name_zh_column.addWidget(self.name_zh)


        self.column.addLayout(self.name_zh_column)

        self.everywhere = QCheckBox(SaveTemplateForm)
        self.everywhere.setObjectName(u"everywhere")
        self.everywhere.setChecked(True)

        self.column.addWidget(self.everywhere)

        self.column_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.column_room)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_room)

        self.cancel = QPushButton(SaveTemplateForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.accept = QPushButton(SaveTemplateForm)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"kind", u"primary")

        self.foot.addWidget(self.accept)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.name_en_label.setBuddy(self.name_en)
        self.name_zh_label.setBuddy(self.name_zh)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SaveTemplateForm)

        self.accept.setDefault(True)


        QMetaObject.connectSlotsByName(SaveTemplateForm)
    # setupUi

    def retranslateUi(self, SaveTemplateForm):
        SaveTemplateForm.setWindowTitle(QCoreApplication.translate("SaveTemplateForm", u"Save this agenda as a template", None))
        self.explain.setText(QCoreApplication.translate("SaveTemplateForm", u"Order, titles, minutes and prompts are kept; speakers and notes are not.", None))
        self.name_en_label.setText(QCoreApplication.translate("SaveTemplateForm", u"Name", None))
#if QT_CONFIG(accessibility)
        self.name_en.setAccessibleName(QCoreApplication.translate("SaveTemplateForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.name_zh_label.setText(QCoreApplication.translate("SaveTemplateForm", u"Name (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.name_zh.setAccessibleName(QCoreApplication.translate("SaveTemplateForm", u"Name (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.everywhere.setText(QCoreApplication.translate("SaveTemplateForm", u"Offer it in every strand", None))
        self.cancel.setText(QCoreApplication.translate("SaveTemplateForm", u"Cancel", None))
        self.accept.setText(QCoreApplication.translate("SaveTemplateForm", u"Save", None))
    # retranslateUi

