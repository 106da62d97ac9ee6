# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'clone_strand.ui'
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

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormLine)

class Ui_CloneStrandForm(object):
    def setupUi(self, CloneStrandForm):
        if not CloneStrandForm.objectName():
            CloneStrandForm.setObjectName(u"CloneStrandForm")
        CloneStrandForm.resize(420, 280)
        self.column = QVBoxLayout(CloneStrandForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.explain = QLabel(CloneStrandForm)
        self.explain.setObjectName(u"explain")
        self.explain.setProperty(u"letters", u"second")
        self.explain.setWordWrap(True)

        self.column.addWidget(self.explain)

        self.name_en_column = QVBoxLayout()
        self.name_en_column.setSpacing(4)
        self.name_en_column.setObjectName(u"name_en_column")
        self.name_en_label = QLabel(CloneStrandForm)
        self.name_en_label.setObjectName(u"name_en_label")
        self.name_en_label.setProperty(u"letters", u"small")

        self.name_en_column.addWidget(self.name_en_label)

        self.name_en = FormLine(CloneStrandForm)
        self.name_en.setObjectName(u"name_en")

        self.name_en_column.addWidget(self.name_en)


        self.column.addLayout(self.name_en_column)

        self.name_zh_column = QVBoxLayout()
        self.name_zh_column.setSpacing(4)
        self.name_zh_column.setObjectName(u"name_zh_column")
        self.name_zh_label = QLabel(CloneStrandForm)
        self.name_zh_label.setObjectName(u"name_zh_label")
        self.name_zh_label.setProperty(u"letters", u"small")

        self.name_zh_column.addWidget(self.name_zh_label)

        self.name_zh = FormLine(CloneStrandForm)
        self.name_zh.setObjectName(u"name_zh")

        self.name_zh_column.addWidget(self.name_zh)


        self.column.addLayout(self.name_zh_column)

        self.school_year_column = QVBoxLayout()
        self.school_year_column.setSpacing(4)
        self.school_year_column.setObjectName(u"school_year_column")
        self.school_year_label = QLabel(CloneStrandForm)
        self.school_year_label.setObjectName(u"school_year_label")
        self.school_year_label.setProperty(u"letters", u"small")

        self.school_year_column.addWidget(self.school_year_label)

        self.school_year = FormChoice(CloneStrandForm)
        self.school_year.setObjectName(u"school_year")

        self.school_year_column.addWidget(self.school_year)


        self.column.addLayout(self.school_year_column)

        self.column_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.column_room)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_room)

        self.cancel = QPushButton(CloneStrandForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.accept = QPushButton(CloneStrandForm)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"kind", u"primary")

        self.foot.addWidget(self.accept)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.name_en_label.setBuddy(self.name_en)
        self.name_zh_label.setBuddy(self.name_zh)
        self.school_year_label.setBuddy(self.school_year)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CloneStrandForm)

        self.accept.setDefault(True)


        QMetaObject.connectSlotsByName(CloneStrandForm)
    # setupUi

    def retranslateUi(self, CloneStrandForm):
        CloneStrandForm.setWindowTitle(QCoreApplication.translate("CloneStrandForm", u"Clone strand", None))
        self.explain.setText(QCoreApplication.translate("CloneStrandForm", u"Settings, meetings without dates and their agendas are taken over; members are not.", None))
        self.name_en_label.setText(QCoreApplication.translate("CloneStrandForm", u"Name", None))
#if QT_CONFIG(accessibility)
        self.name_en.setAccessibleName(QCoreApplication.translate("CloneStrandForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.name_zh_label.setText(QCoreApplication.translate("CloneStrandForm", u"Name (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.name_zh.setAccessibleName(QCoreApplication.translate("CloneStrandForm", u"Name (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.school_year_label.setText(QCoreApplication.translate("CloneStrandForm", u"School year", None))
#if QT_CONFIG(accessibility)
        self.school_year.setAccessibleName(QCoreApplication.translate("CloneStrandForm", u"School year", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CloneStrandForm", u"Cancel", None))
        self.accept.setText(QCoreApplication.translate("CloneStrandForm", u"Clone", None))
    # retranslateUi

