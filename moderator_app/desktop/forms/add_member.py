# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'add_member.ui'
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

class Ui_AddMemberForm(object):
    def setupUi(self, AddMemberForm):
        if not AddMemberForm.objectName():
            AddMemberForm.setObjectName(u"AddMemberForm")
        AddMemberForm.resize(420, 420)
        self.column = QVBoxLayout(AddMemberForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.explain = QLabel(AddMemberForm)
        self.explain.setObjectName(u"explain")
        self.explain.setProperty(u"letters", u"second")
        self.explain.setWordWrap(True)

        self.column.addWidget(self.explain)

        self.strand_column = QVBoxLayout()
        self.strand_column.setSpacing(4)
        self.strand_column.setObjectName(u"strand_column")
        self.strand_label = QLabel(AddMemberForm)
        self.strand_label.setObjectName(u"strand_label")
        self.strand_label.setProperty(u"letters", u"small")

        self.strand_column.addWidget(self.strand_label)

        self.strand = FormChoice(AddMemberForm)
        self.strand.setObjectName(u"strand")

        self.strand_column.addWidget(self.strand)


        self.column.addLayout(self.strand_column)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(AddMemberForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"letters", u"small")

        self.name_column.addWidget(self.name_label)

        self.name = FormLine(AddMemberForm)
        self.name.setObjectName(u"name")

        self.name_column.addWidget(self.name)


        self.column.addLayout(self.name_column)

        self.email_column = QVBoxLayout()
        self.email_column.setSpacing(4)
        self.email_column.setObjectName(u"email_column")
        self.email_label = QLabel(AddMemberForm)
        self.email_label.setObjectName(u"email_label")
        self.email_label.setProperty(u"letters", u"small")

        self.email_column.addWidget(self.email_label)

        self.email = FormLine(AddMemberForm)
        self.email.setObjectName(u"email")

        self.email_column.addWidget(self.email)


        self.column.addLayout(self.email_column)

        self.school_column = QVBoxLayout()
        self.school_column.setSpacing(4)
        self.school_column.setObjectName(u"school_column")
        self.school_label = QLabel(AddMemberForm)
        self.school_label.setObjectName(u"school_label")
        self.school_label.setProperty(u"letters", u"small")

        self.school_column.addWidget(self.school_label)

        self.school = FormLine(AddMemberForm)
        self.school.setObjectName(u"school")

        self.school_column.addWidget(self.school)


        self.column.addLayout(self.school_column)

        self.language_need_column = QVBoxLayout()
        self.language_need_column.setSpacing(4)
        self.language_need_column.setObjectName(u"language_need_column")
        self.language_need_label = QLabel(AddMemberForm)
        self.language_need_label.setObjectName(u"language_need_label")
        self.language_need_label.setProperty(u"letters", u"small")

        self.language_need_column.addWidget(self.language_need_label)

        self.language_need = FormChoice(AddMemberForm)
        self.language_need.setObjectName(u"language_need")

        self.language_need_column.addWidget(self.language_need)


        self.column.addLayout(self.language_need_column)

        self.room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.room)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_room)

        self.cancel = QPushButton(AddMemberForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.accept = QPushButton(AddMemberForm)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"kind", u"primary")

        self.foot.addWidget(self.accept)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.strand_label.setBuddy(self.strand)
        self.name_label.setBuddy(self.name)
        self.email_label.setBuddy(self.email)
        self.school_label.setBuddy(self.school)
        self.language_need_label.setBuddy(self.language_need)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AddMemberForm)

        self.accept.setDefault(True)


        QMetaObject.connectSlotsByName(AddMemberForm)
    # setupUi

    def retranslateUi(self, AddMemberForm):
        AddMemberForm.setWindowTitle(QCoreApplication.translate("AddMemberForm", u"Add member", None))
        self.explain.setText(QCoreApplication.translate("AddMemberForm", u"Somebody with the same e-mail who is here already joins the strand and is not made twice.", None))
        self.strand_label.setText(QCoreApplication.translate("AddMemberForm", u"Strand", None))
#if QT_CONFIG(accessibility)
        self.strand.setAccessibleName(QCoreApplication.translate("AddMemberForm", u"Strand", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("AddMemberForm", u"Name, as they write it", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("AddMemberForm", u"Name, as they write it", None))
#endif // QT_CONFIG(accessibility)
        self.email_label.setText(QCoreApplication.translate("AddMemberForm", u"E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("AddMemberForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.school_label.setText(QCoreApplication.translate("AddMemberForm", u"School", None))
#if QT_CONFIG(accessibility)
        self.school.setAccessibleName(QCoreApplication.translate("AddMemberForm", u"School", None))
#endif // QT_CONFIG(accessibility)
        self.language_need_label.setText(QCoreApplication.translate("AddMemberForm", u"Language they need", None))
#if QT_CONFIG(accessibility)
        self.language_need.setAccessibleName(QCoreApplication.translate("AddMemberForm", u"Language they need", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AddMemberForm", u"Cancel", None))
        self.accept.setText(QCoreApplication.translate("AddMemberForm", u"Add member", None))
    # retranslateUi

