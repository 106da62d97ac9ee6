# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'member_form.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormLine, FormText)

class Ui_MemberForm(object):
    def setupUi(self, MemberForm):
        if not MemberForm.objectName():
            MemberForm.setObjectName(u"MemberForm")
        MemberForm.resize(264, 600)
        self.column = QVBoxLayout(MemberForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(MemberForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"letters", u"small")

        self.name_column.addWidget(self.name_label)

        self.name = FormLine(MemberForm)
        self.name.setObjectName(u"name")

        self.name_column.addWidget(self.name)


        self.column.addLayout(self.name_column)

        self.names = QHBoxLayout()
        self.names.setSpacing(10)
        self.names.setObjectName(u"names")
        self.name_en_column = QVBoxLayout()
        self.name_en_column.setSpacing(4)
        self.name_en_column.setObjectName(u"name_en_column")
        self.name_en_label = QLabel(MemberForm)
        self.name_en_label.setObjectName(u"name_en_label")
        self.name_en_label.setProperty(u"letters", u"small")

        self.name_en_column.addWidget(self.name_en_label)

        self.name_en = FormLine(MemberForm)
        self.name_en.setObjectName(u"name_en")

        self.name_en_column.addWidget(self.name_en)


        self.names.addLayout(self.name_en_column)

        self.name_zh_column = QVBoxLayout()
        self.name_zh_column.setSpacing(4)
        self.name_zh_column.setObjectName(u"name_zh_column")
        self.name_zh_label = QLabel(MemberForm)
        self.name_zh_label.setObjectName(u"name_zh_label")
        self.name_zh_label.setProperty(u"letters", u"small")

        self.name_zh_column.addWidget(self.name_zh_label)

        self.name_zh = FormLine(MemberForm)
        self.name_zh.setObjectName(u"name_zh")

        self.name_zh_column.addWidget(self.name_zh)


        self.names.addLayout(self.name_zh_column)


        self.column.addLayout(self.names)

        self.email_column = QVBoxLayout()
        self.email_column.setSpacing(4)
        self.email_column.setObjectName(u"email_column")
        self.email_label = QLabel(MemberForm)
        self.email_label.setObjectName(u"email_label")
        self.email_label.setProperty(u"letters", u"small")

        self.email_column.addWidget(self.email_label)

        self.email = FormLine(MemberForm)
        self.email.setObjectName(u"email")

        self.email_column.addWidget(self.email)


        self.column.addLayout(self.email_column)

        self.school_column = QVBoxLayout()
        self.school_column.setSpacing(4)
        self.school_column.setObjectName(u"school_column")
        self.school_label = QLabel(MemberForm)
        self.school_label.setObjectName(u"school_label")
        self.school_label.setProperty(u"letters", u"small")

        self.school_column.addWidget(self.school_label)

        self.school = FormLine(MemberForm)
        self.school.setObjectName(u"school")

        self.school_column.addWidget(self.school)


        self.column.addLayout(self.school_column)

        self.role_column = QVBoxLayout()
        self.role_column.setSpacing(4)
        self.role_column.setObjectName(u"role_column")
        self.role_label = QLabel(MemberForm)
        self.role_label.setObjectName(u"role_label")
        self.role_label.setProperty(u"letters", u"small")

        self.role_column.addWidget(self.role_label)

        self.role = FormChoice(MemberForm)
        self.role.setObjectName(u"role")

        self.role_column.addWidget(self.role)


        self.column.addLayout(self.role_column)

        self.role_text_column = QVBoxLayout()
        self.role_text_column.setSpacing(4)
        self.role_text_column.setObjectName(u"role_text_column")
        self.role_text_label = QLabel(MemberForm)
        self.role_text_label.setObjectName(u"role_text_label")
        self.role_text_label.setProperty(u"letters", u"small")

        self.role_text_column.addWidget(self.role_text_label)

        self.role_text = FormLine(MemberForm)
        self.role_text.setObjectName(u"role_text")

        self.role_text_column.addWidget(self.role_text)


        self.column.addLayout(self.role_text_column)

        self.places = QHBoxLayout()
        self.places.setSpacing(10)
        self.places.setObjectName(u"places")
        self.city_column = QVBoxLayout()
        self.city_column.setSpacing(4)
        self.city_column.setObjectName(u"city_column")
        self.city_label = QLabel(MemberForm)
        self.city_label.setObjectName(u"city_label")
        self.city_label.setProperty(u"letters", u"small")

        self.city_column.addWidget(self.city_label)

        self.city = FormLine(MemberForm)
        self.city.setObjectName(u"city")

        self.city_column.addWidget(self.city)


        self.places.addLayout(self.city_column)

        self.country_column = QVBoxLayout()
        self.country_column.setSpacing(4)
        self.country_column.setObjectName(u"country_column")
        self.country_label = QLabel(MemberForm)
        self.country_label.setObjectName(u"country_label")
        self.country_label.setProperty(u"letters", u"small")

        self.country_column.addWidget(self.country_label)

        self.country = FormLine(MemberForm)
        self.country.setObjectName(u"country")

        self.country_column.addWidget(self.country)


        self.places.addLayout(self.country_column)


        self.column.addLayout(self.places)

        self.needs = QHBoxLayout()
        self.needs.setSpacing(10)
        self.needs.setObjectName(u"needs")
        self.language_need_column = QVBoxLayout()
        self.language_need_column.setSpacing(4)
        self.language_need_column.setObjectName(u"language_need_column")
        self.language_need_label = QLabel(MemberForm)
        self.language_need_label.setObjectName(u"language_need_label")
        self.language_need_label.setProperty(u"letters", u"small")

        self.language_need_column.addWidget(self.language_need_label)

        self.language_need = FormChoice(MemberForm)
        self.language_need.setObjectName(u"language_need")

        self.language_need_column.addWidget(self.language_need)


        self.needs.addLayout(self.language_need_column)

        self.years_column = QVBoxLayout()
        self.years_column.setSpacing(4)
        self.years_column.setObjectName(u"years_column")
        self.years_label = QLabel(MemberForm)
        self.years_label.setObjectName(u"years_label")
        self.years_label.setProperty(u"letters", u"small")

        self.years_column.addWidget(self.years_label)

        self.years = FormLine(MemberForm)
        self.years.setObjectName(u"years")

        self.years_column.addWidget(self.years)


        self.needs.addLayout(self.years_column)

        self.needs.setStretch(0, 1)
        self.needs.setStretch(1, 1)

        self.column.addLayout(self.needs)

        self.interests_column = QVBoxLayout()
        self.interests_column.setSpacing(4)
        self.interests_column.setObjectName(u"interests_column")
        self.interests_label = QLabel(MemberForm)
        self.interests_label.setObjectName(u"interests_label")
        self.interests_label.setProperty(u"letters", u"small")

        self.interests_column.addWidget(self.interests_label)

        self.interests = FormText(MemberForm)
        self.interests.setObjectName(u"interests")

        self.interests_column.addWidget(self.interests)


        self.column.addLayout(self.interests_column)

        self.notes_column = QVBoxLayout()
        self.notes_column.setSpacing(4)
        self.notes_column.setObjectName(u"notes_column")
        self.notes_label = QLabel(MemberForm)
        self.notes_label.setObjectName(u"notes_label")
        self.notes_label.setProperty(u"letters", u"small")

        self.notes_column.addWidget(self.notes_label)

        self.notes = FormText(MemberForm)
        self.notes.setObjectName(u"notes")

        self.notes_column.addWidget(self.notes)


        self.column.addLayout(self.notes_column)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.name_en_label.setBuddy(self.name_en)
        self.name_zh_label.setBuddy(self.name_zh)
        self.email_label.setBuddy(self.email)
        self.school_label.setBuddy(self.school)
        self.role_label.setBuddy(self.role)
        self.role_text_label.setBuddy(self.role_text)
        self.city_label.setBuddy(self.city)
        self.country_label.setBuddy(self.country)
        self.language_need_label.setBuddy(self.language_need)
        self.years_label.setBuddy(self.years)
        self.interests_label.setBuddy(self.interests)
        self.notes_label.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MemberForm)

        QMetaObject.connectSlotsByName(MemberForm)
    # setupUi

    def retranslateUi(self, MemberForm):
        self.name_label.setText(QCoreApplication.translate("MemberForm", u"Name, as they write it", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("MemberForm", u"Name, as they write it", None))
#endif // QT_CONFIG(accessibility)
        self.name_en_label.setText(QCoreApplication.translate("MemberForm", u"English name", None))
#if QT_CONFIG(accessibility)
        self.name_en.setAccessibleName(QCoreApplication.translate("MemberForm", u"English name", None))
#endif // QT_CONFIG(accessibility)
        self.name_zh_label.setText(QCoreApplication.translate("MemberForm", u"Chinese name", None))
#if QT_CONFIG(accessibility)
        self.name_zh.setAccessibleName(QCoreApplication.translate("MemberForm", u"Chinese name", None))
#endif // QT_CONFIG(accessibility)
        self.email_label.setText(QCoreApplication.translate("MemberForm", u"E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("MemberForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.school_label.setText(QCoreApplication.translate("MemberForm", u"School", None))
#if QT_CONFIG(accessibility)
        self.school.setAccessibleName(QCoreApplication.translate("MemberForm", u"School", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("MemberForm", u"Role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("MemberForm", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.role_text_label.setText(QCoreApplication.translate("MemberForm", u"Role in their own words", None))
#if QT_CONFIG(accessibility)
        self.role_text.setAccessibleName(QCoreApplication.translate("MemberForm", u"Role in their own words", None))
#endif // QT_CONFIG(accessibility)
        self.city_label.setText(QCoreApplication.translate("MemberForm", u"City", None))
#if QT_CONFIG(accessibility)
        self.city.setAccessibleName(QCoreApplication.translate("MemberForm", u"City", None))
#endif // QT_CONFIG(accessibility)
        self.country_label.setText(QCoreApplication.translate("MemberForm", u"Country", None))
#if QT_CONFIG(accessibility)
        self.country.setAccessibleName(QCoreApplication.translate("MemberForm", u"Country", None))
#endif // QT_CONFIG(accessibility)
        self.language_need_label.setText(QCoreApplication.translate("MemberForm", u"Language they need", None))
#if QT_CONFIG(accessibility)
        self.language_need.setAccessibleName(QCoreApplication.translate("MemberForm", u"Language they need", None))
#endif // QT_CONFIG(accessibility)
        self.years_label.setText(QCoreApplication.translate("MemberForm", u"Years of experience", None))
#if QT_CONFIG(accessibility)
        self.years.setAccessibleName(QCoreApplication.translate("MemberForm", u"Years of experience", None))
#endif // QT_CONFIG(accessibility)
        self.interests_label.setText(QCoreApplication.translate("MemberForm", u"Interests", None))
#if QT_CONFIG(accessibility)
        self.interests.setAccessibleName(QCoreApplication.translate("MemberForm", u"Interests", None))
#endif // QT_CONFIG(accessibility)
        self.notes_label.setText(QCoreApplication.translate("MemberForm", u"Notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("MemberForm", u"Notes", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

