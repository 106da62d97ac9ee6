# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'meeting_form.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QVBoxLayout, QWidget)

from moderator_app.desktop.widgets.form_fields import (DayField, FormChoice, FormLine, FormNumber,
    FormText, TimeField)

class Ui_MeetingForm(object):
    def setupUi(self, MeetingForm):
        if not MeetingForm.objectName():
            MeetingForm.setObjectName(u"MeetingForm")
        MeetingForm.resize(264, 620)
        self.column = QVBoxLayout(MeetingForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.title_en_column = QVBoxLayout()
        self.title_en_column.setSpacing(4)
        self.title_en_column.setObjectName(u"title_en_column")
        self.title_en_label = QLabel(MeetingForm)
        self.title_en_label.setObjectName(u"title_en_label")
        self.title_en_label.setProperty(u"letters", u"small")

        self.title_en_column.addWidget(self.title_en_label)

        self.title_en = FormLine(MeetingForm)
        self.title_en.setObjectName(u"title_en")

        self.title_en_column.addWidget(self.title_en)


        self.column.addLayout(self.title_en_column)

        self.title_zh_column = QVBoxLayout()
        self.title_zh_column.setSpacing(4)
        self.title_zh_column.setObjectName(u"title_zh_column")
        self.title_zh_label = QLabel(MeetingForm)
        self.title_zh_label.setObjectName(u"title_zh_label")
        self.title_zh_label.setProperty(u"letters", u"small")

        self.title_zh_column.addWidget(self.title_zh_label)

        self.title_zh = FormLine(MeetingForm)
        self.title_zh.setObjectName(u"title_zh")

        self.title_zh_column.addWidget(self.title_zh)


        self.column.addLayout(self.title_zh_column)

        self.day_row = QHBoxLayout()
        self.day_row.setSpacing(10)
        self.day_row.setObjectName(u"day_row")
        self.day_column = QVBoxLayout()
        self.day_column.setSpacing(4)
        self.day_column.setObjectName(u"day_column")
        self.day_label = QLabel(MeetingForm)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"letters", u"small")

        self.day_column.addWidget(self.day_label)

        self.day = DayField(MeetingForm)
        self.day.setObjectName(u"day")

        self.day_column.addWidget(self.day)


        self.day_row.addLayout(self.day_column)

        self.time_column = QVBoxLayout()
        self.time_column.setSpacing(4)
        self.time_column.setObjectName(u"time_column")
        self.time_label = QLabel(MeetingForm)
        self.time_label.setObjectName(u"time_label")
        self.time_label.setProperty(u"letters", u"small")

        self.time_column.addWidget(self.time_label)

        self.time = TimeField(MeetingForm)
        self.time.setObjectName(u"time")

        self.time_column.addWidget(self.time)


        self.day_row.addLayout(self.time_column)

        self.day_row.setStretch(0, 3)
        self.day_row.setStretch(1, 2)

        self.column.addLayout(self.day_row)

        self.set_date = QPushButton(MeetingForm)
        self.set_date.setObjectName(u"set_date")
        self.set_date.setAutoDefault(False)

        self.column.addWidget(self.set_date)

        self.clashes = QLabel(MeetingForm)
        self.clashes.setObjectName(u"clashes")
        self.clashes.setProperty(u"letters", u"second")
        self.clashes.setWordWrap(True)

        self.column.addWidget(self.clashes)

        self.zone_row = QHBoxLayout()
        self.zone_row.setSpacing(10)
        self.zone_row.setObjectName(u"zone_row")
        self.zone_column = QVBoxLayout()
        self.zone_column.setSpacing(4)
        self.zone_column.setObjectName(u"zone_column")
        self.zone_label = QLabel(MeetingForm)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setProperty(u"letters", u"small")

        self.zone_column.addWidget(self.zone_label)

        self.zone = FormChoice(MeetingForm)
        self.zone.setObjectName(u"zone")
        self.zone.setEditable(True)

        self.zone_column.addWidget(self.zone)


        self.zone_row.addLayout(self.zone_column)

        self.minutes_column = QVBoxLayout()
        self.minutes_column.setSpacing(4)
        self.minutes_column.setObjectName(u"minutes_column")
        self.minutes_label = QLabel(MeetingForm)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setProperty(u"letters", u"small")

        self.minutes_column.addWidget(self.minutes_label)

        self.minutes = FormNumber(MeetingForm)
        self.minutes.setObjectName(u"minutes")
        self.minutes.setMinimum(1)
        self.minutes.setMaximum(1440)

        self.minutes_column.addWidget(self.minutes)


        self.zone_row.addLayout(self.minutes_column)

        self.zone_row.setStretch(0, 3)
        self.zone_row.setStretch(1, 2)

        self.column.addLayout(self.zone_row)

        self.place_column = QVBoxLayout()
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_label = QLabel(MeetingForm)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"letters", u"small")

        self.place_column.addWidget(self.place_label)

        self.place = FormLine(MeetingForm)
        self.place.setObjectName(u"place")

        self.place_column.addWidget(self.place)


        self.column.addLayout(self.place_column)

        self.join_link_column = QVBoxLayout()
        self.join_link_column.setSpacing(4)
        self.join_link_column.setObjectName(u"join_link_column")
        self.join_link_label = QLabel(MeetingForm)
        self.join_link_label.setObjectName(u"join_link_label")
        self.join_link_label.setProperty(u"letters", u"small")

        self.join_link_column.addWidget(self.join_link_label)

        self.join_link = FormLine(MeetingForm)
        self.join_link.setObjectName(u"join_link")

        self.join_link_column.addWidget(self.join_link)


        self.column.addLayout(self.join_link_column)

        self.focus_en_column = QVBoxLayout()
        self.focus_en_column.setSpacing(4)
        self.focus_en_column.setObjectName(u"focus_en_column")
        self.focus_en_label = QLabel(MeetingForm)
        self.focus_en_label.setObjectName(u"focus_en_label")
        self.focus_en_label.setProperty(u"letters", u"small")

        self.focus_en_column.addWidget(self.focus_en_label)

        self.focus_en = FormText(MeetingForm)
        self.focus_en.setObjectName(u"focus_en")

        self.focus_en_column.addWidget(self.focus_en)


        self.column.addLayout(self.focus_en_column)

        self.focus_zh_column = QVBoxLayout()
        self.focus_zh_column.setSpacing(4)
        self.focus_zh_column.setObjectName(u"focus_zh_column")
        self.focus_zh_label = QLabel(MeetingForm)
        self.focus_zh_label.setObjectName(u"focus_zh_label")
        self.focus_zh_label.setProperty(u"letters", u"small")

        self.focus_zh_column.addWidget(self.focus_zh_label)

        self.focus_zh = FormText(MeetingForm)
        self.focus_zh.setObjectName(u"focus_zh")

        self.focus_zh_column.addWidget(self.focus_zh)


        self.column.addLayout(self.focus_zh_column)

#if QT_CONFIG(shortcut)
        self.title_en_label.setBuddy(self.title_en)
        self.title_zh_label.setBuddy(self.title_zh)
        self.day_label.setBuddy(self.day)
        self.time_label.setBuddy(self.time)
        self.zone_label.setBuddy(self.zone)
        self.minutes_label.setBuddy(self.minutes)
        self.place_label.setBuddy(self.place)
        self.join_link_label.setBuddy(self.join_link)
        self.focus_en_label.setBuddy(self.focus_en)
        self.focus_zh_label.setBuddy(self.focus_zh)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MeetingForm)

        QMetaObject.connectSlotsByName(MeetingForm)
    # setupUi

    def retranslateUi(self, MeetingForm):
        self.title_en_label.setText(QCoreApplication.translate("MeetingForm", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title_en.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.title_zh_label.setText(QCoreApplication.translate("MeetingForm", u"Title (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.title_zh.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Title (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.day_label.setText(QCoreApplication.translate("MeetingForm", u"Date", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.time_label.setText(QCoreApplication.translate("MeetingForm", u"Begins", None))
#if QT_CONFIG(accessibility)
        self.time.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Begins", None))
#endif // QT_CONFIG(accessibility)
        self.set_date.setText(QCoreApplication.translate("MeetingForm", u"Set a date", None))
        self.zone_label.setText(QCoreApplication.translate("MeetingForm", u"Time zone", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Time zone", None))
#endif // QT_CONFIG(accessibility)
        self.minutes_label.setText(QCoreApplication.translate("MeetingForm", u"Minutes", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Minutes", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("MeetingForm", u"Place", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Place", None))
#endif // QT_CONFIG(accessibility)
        self.join_link_label.setText(QCoreApplication.translate("MeetingForm", u"Link to join", None))
#if QT_CONFIG(accessibility)
        self.join_link.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Link to join", None))
#endif // QT_CONFIG(accessibility)
        self.focus_en_label.setText(QCoreApplication.translate("MeetingForm", u"Focus of the meeting", None))
#if QT_CONFIG(accessibility)
        self.focus_en.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Focus of the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.focus_zh_label.setText(QCoreApplication.translate("MeetingForm", u"Focus (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.focus_zh.setAccessibleName(QCoreApplication.translate("MeetingForm", u"Focus (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

