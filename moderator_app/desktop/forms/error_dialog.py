# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'error_dialog.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_ErrorForm(object):
    def setupUi(self, ErrorForm):
        if not ErrorForm.objectName():
            ErrorForm.setObjectName(u"ErrorForm")
        ErrorForm.resize(560, 380)
        self.column = QVBoxLayout(ErrorForm)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.title = QLabel(ErrorForm)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.explanation = QLabel(ErrorForm)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.details = QPlainTextEdit(ErrorForm)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.column.addWidget(self.details)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.save = QPushButton(ErrorForm)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot.addWidget(self.save)

        self.saved = QLabel(ErrorForm)
        self.saved.setObjectName(u"saved")
        self.saved.setWordWrap(True)

        self.foot.addWidget(self.saved)

        self.go_on = QPushButton(ErrorForm)
        self.go_on.setObjectName(u"go_on")

        self.foot.addWidget(self.go_on)

        self.foot.setStretch(1, 1)

        self.column.addLayout(self.foot)


        self.retranslateUi(ErrorForm)

        self.go_on.setDefault(True)


        QMetaObject.connectSlotsByName(ErrorForm)
    # setupUi

    def retranslateUi(self, ErrorForm):
        ErrorForm.setWindowTitle(QCoreApplication.translate("ErrorForm", u"Something went wrong", None))
        self.title.setText(QCoreApplication.translate("ErrorForm", u"Something went wrong that this program did not expect.", None))
        self.explanation.setText(QCoreApplication.translate("ErrorForm", u"What you had kept is safe: changes are on disk as soon as they are made. You can go on working. A report helps whoever mends the program; it holds no names and no content of yours.", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("ErrorForm", u"Details", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ErrorForm", u"Save report", None))
        self.saved.setText("")
        self.go_on.setText(QCoreApplication.translate("ErrorForm", u"Go on working", None))
    # retranslateUi

