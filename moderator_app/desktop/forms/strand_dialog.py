# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'strand_dialog.ui'
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

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormLine, FormNumber)

class Ui_StrandForm(object):
    def setupUi(self, StrandForm):
        if not StrandForm.objectName():
            StrandForm.setObjectName(u"StrandForm")
        StrandForm.resize(540, 420)
        self.column = QVBoxLayout(StrandForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.explain = QLabel(StrandForm)
        self.explain.setObjectName(u"explain")
        self.explain.setProperty(u"letters", u"second")
        self.explain.setWordWrap(True)

        self.column.addWidget(self.explain)

        self.names = QHBoxLayout()
        self.names.setSpacing(10)
        self.names.setObjectName(u"names")
        self.name_en_column = QVBoxLayout()
        self.name_en_column.setSpacing(4)
        self.name_en_column.setObjectName(u"name_en_column")
        self.name_en_label = QLabel(StrandForm)
        self.name_en_label.setObjectName(u"name_en_label")
        self.name_en_label.setProperty(u"letters", u"small")

        self.name_en_column.addWidget(self.name_en_label)

        self.name_en = FormLine(StrandForm)
        self.name_en.setObjectName(u"name_en")

        self.name_en_column.addWidget(self.name_en)


        self.names.addLayout(self.name_en_column)

        self.name_zh_column = QVBoxLayout()
        self.name_zh_column.setSpacing(4)
        self.name_zh_column.setObjectName(u"name_zh_column")
        self.name_zh_label = QLabel(StrandForm)
        self.name_zh_label.setObjectName(u"name_zh_label")
        self.name_zh_label.setProperty(u"letters", u"small")

        self.name_zh_column.addWidget(self.name_zh_label)

        self.name_zh = FormLine(StrandForm)
        self.name_zh.setObjectName(u"name_zh")

        self.name_zh_column.addWidget(self.name_zh)


        self.names.addLayout(self.name_zh_column)


        self.column.addLayout(self.names)

        self.kinds = QHBoxLayout()
        self.kinds.setSpacing(10)
        self.kinds.setObjectName(u"kinds")
        self.languages_column = QVBoxLayout()
        self.languages_column.setSpacing(4)
        self.languages_column.setObjectName(u"languages_column")
        self.languages_label = QLabel(StrandForm)
        self.languages_label.setObjectName(u"languages_label")
        self.languages_label.setProperty(u"letters", u"small")

        self.languages_column.addWidget(self.languages_label)

        self.languages = FormChoice(StrandForm)
        self.languages.setObjectName(u"languages")

        self.languages_column.addWidget(self.languages)


        self.kinds.addLayout(self.languages_column)

        self.school_year_column = QVBoxLayout()
        self.school_year_column.setSpacing(4)
        self.school_year_column.setObjectName(u"school_year_column")
        self.school_year_label = QLabel(StrandForm)
        self.school_year_label.setObjectName(u"school_year_label")
        self.school_year_label.setProperty(u"letters", u"small")

        self.school_year_column.addWidget(self.school_year_label)

        self.school_year = FormLine(StrandForm)
        self.school_year.setObjectName(u"school_year")

        self.school_year_column.addWidget(self.school_year)


        self.kinds.addLayout(self.school_year_column)

        self.kinds.setStretch(0, 1)
        self.kinds.setStretch(1, 1)

        self.column.addLayout(self.kinds)

        self.family_column = QVBoxLayout()
        self.family_column.setSpacing(4)
        self.family_column.setObjectName(u"family_column")
        self.family_label = QLabel(StrandForm)
        self.family_label.setObjectName(u"family_label")
        self.family_label.setProperty(u"letters", u"small")

        self.family_column.addWidget(self.family_label)

        self.family_row = QHBoxLayout()
        self.family_row.setSpacing(8)
        self.family_row.setObjectName(u"family_row")
        self.family = FormChoice(StrandForm)
        self.family.setObjectName(u"family")

        self.family_row.addWidget(self.family)

        self.vocabulary = QPushButton(StrandForm)
        self.vocabulary.setObjectName(u"vocabulary")
        self.vocabulary.setAutoDefault(False)

        self.family_row.addWidget(self.vocabulary)

        self.family_row.setStretch(0, 1)

        self.family_column.addLayout(self.family_row)


        self.column.addLayout(self.family_column)

        self.times = QHBoxLayout()
        self.times.setSpacing(10)
        self.times.setObjectName(u"times")
        self.time_zone_column = QVBoxLayout()
        self.time_zone_column.setSpacing(4)
        self.time_zone_column.setObjectName(u"time_zone_column")
        self.time_zone_label = QLabel(StrandForm)
        self.time_zone_label.setObjectName(u"time_zone_label")
        self.time_zone_label.setProperty(u"letters", u"small")

        self.time_zone_column.addWidget(self.time_zone_label)

        self.time_zone = FormChoice(StrandForm)
        self.time_zone.setObjectName(u"time_zone")

        self.time_zone_column.addWidget(self.time_zone)


        self.times.addLayout(self.time_zone_column)

        self.meeting_minutes_column = QVBoxLayout()
        self.meeting_minutes_column.setSpacing(4)
        self.meeting_minutes_column.setObjectName(u"meeting_minutes_column")
        self.meeting_minutes_label = QLabel(StrandForm)
        self.meeting_minutes_label.setObjectName(u"meeting_minutes_label")
        self.meeting_minutes_label.setProperty(u"letters", u"small")

        self.meeting_minutes_column.addWidget(self.meeting_minutes_label)

        self.meeting_minutes = FormNumber(StrandForm)
        self.meeting_minutes.setObjectName(u"meeting_minutes")
        self.meeting_minutes.setMinimum(15)
        self.meeting_minutes.setMaximum(480)
        self.meeting_minutes.setSingleStep(5)
        self.meeting_minutes.setValue(90)

        self.meeting_minutes_column.addWidget(self.meeting_minutes)


        self.times.addLayout(self.meeting_minutes_column)

        self.times.setStretch(0, 1)
        self.times.setStretch(1, 1)

        self.column.addLayout(self.times)

        self.contact = QHBoxLayout()
        self.contact.setSpacing(10)
        self.contact.setObjectName(u"contact")
        self.contact_name_column = QVBoxLayout()
        self.contact_name_column.setSpacing(4)
        self.contact_name_column.setObjectName(u"contact_name_column")
        self.contact_name_label = QLabel(StrandForm)
        self.contact_name_label.setObjectName(u"contact_name_label")
        self.contact_name_label.setProperty(u"letters", u"small")

        self.contact_name_column.addWidget(self.contact_name_label)

        self.contact_name = FormLine(StrandForm)
        self.contact_name.setObjectName(u"contact_name")

        self.contact_name_column.addWidget(self.contact_name)


        self.contact.addLayout(self.contact_name_column)

        self.contact_email_column = QVBoxLayout()
        self.contact_email_column.setSpacing(4)
        self.contact_email_column.setObjectName(u"contact_email_column")
        self.contact_email_label = QLabel(StrandForm)
        self.contact_email_label.setObjectName(u"contact_email_label")
        self.contact_email_label.setProperty(u"letters", u"small")

        self.contact_email_column.addWidget(self.contact_email_label)

        self.contact_email = FormLine(StrandForm)
        self.contact_email.setObjectName(u"contact_email")

        self.contact_email_column.addWidget(self.contact_email)


        self.contact.addLayout(self.contact_email_column)

        self.contact.setStretch(0, 1)
        self.contact.setStretch(1, 1)

        self.column.addLayout(self.contact)

        self.problem = QLabel(StrandForm)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"letters", u"small-ink")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.room)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_room)

        self.cancel = QPushButton(StrandForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.accept = QPushButton(StrandForm)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"kind", u"primary")

        self.foot.addWidget(self.accept)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.name_en_label.setBuddy(self.name_en)
        self.name_zh_label.setBuddy(self.name_zh)
        self.languages_label.setBuddy(self.languages)
        self.school_year_label.setBuddy(self.school_year)
        self.family_label.setBuddy(self.family)
        self.time_zone_label.setBuddy(self.time_zone)
        self.meeting_minutes_label.setBuddy(self.meeting_minutes)
        self.contact_name_label.setBuddy(self.contact_name)
        self.contact_email_label.setBuddy(self.contact_email)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StrandForm)

        self.accept.setDefault(True)


        QMetaObject.connectSlotsByName(StrandForm)
    # setupUi

    def retranslateUi(self, StrandForm):
        StrandForm.setWindowTitle(QCoreApplication.translate("StrandForm", u"Strand", None))
        self.explain.setText("")
        self.name_en_label.setText(QCoreApplication.translate("StrandForm", u"Name (English)", None))
#if QT_CONFIG(accessibility)
        self.name_en.setAccessibleName(QCoreApplication.translate("StrandForm", u"Name (English)", None))
#endif // QT_CONFIG(accessibility)
        self.name_zh_label.setText(QCoreApplication.translate("StrandForm", u"Name (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.name_zh.setAccessibleName(QCoreApplication.translate("StrandForm", u"Name (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.languages_label.setText(QCoreApplication.translate("StrandForm", u"Languages of the meetings", None))
#if QT_CONFIG(accessibility)
        self.languages.setAccessibleName(QCoreApplication.translate("StrandForm", u"Languages of the meetings", None))
#endif // QT_CONFIG(accessibility)
        self.school_year_label.setText(QCoreApplication.translate("StrandForm", u"School year", None))
#if QT_CONFIG(accessibility)
        self.school_year.setAccessibleName(QCoreApplication.translate("StrandForm", u"School year", None))
#endif // QT_CONFIG(accessibility)
        self.school_year.setPlaceholderText(QCoreApplication.translate("StrandForm", u"2026-27", None))
        self.family_label.setText(QCoreApplication.translate("StrandForm", u"Role family", None))
#if QT_CONFIG(accessibility)
        self.family.setAccessibleName(QCoreApplication.translate("StrandForm", u"Role family", None))
#endif // QT_CONFIG(accessibility)
        self.vocabulary.setText(QCoreApplication.translate("StrandForm", u"Edit the families", None))
        self.time_zone_label.setText(QCoreApplication.translate("StrandForm", u"Time zone", None))
#if QT_CONFIG(accessibility)
        self.time_zone.setAccessibleName(QCoreApplication.translate("StrandForm", u"Time zone", None))
#endif // QT_CONFIG(accessibility)
        self.meeting_minutes_label.setText(QCoreApplication.translate("StrandForm", u"Minutes of a meeting", None))
#if QT_CONFIG(accessibility)
        self.meeting_minutes.setAccessibleName(QCoreApplication.translate("StrandForm", u"Minutes of a meeting", None))
#endif // QT_CONFIG(accessibility)
        self.contact_name_label.setText(QCoreApplication.translate("StrandForm", u"Contact", None))
#if QT_CONFIG(accessibility)
        self.contact_name.setAccessibleName(QCoreApplication.translate("StrandForm", u"Contact", None))
#endif // QT_CONFIG(accessibility)
        self.contact_name.setPlaceholderText(QCoreApplication.translate("StrandForm", u"Who answers questions", None))
        self.contact_email_label.setText(QCoreApplication.translate("StrandForm", u"E-mail of the contact", None))
#if QT_CONFIG(accessibility)
        self.contact_email.setAccessibleName(QCoreApplication.translate("StrandForm", u"E-mail of the contact", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.cancel.setText(QCoreApplication.translate("StrandForm", u"Cancel", None))
        self.accept.setText(QCoreApplication.translate("StrandForm", u"Make the strand", None))
    # retranslateUi

