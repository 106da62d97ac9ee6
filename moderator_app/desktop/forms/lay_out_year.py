# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lay_out_year.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormLine, FormNumber, TimeField)

class Ui_LayOutYearForm(object):
    def setupUi(self, LayOutYearForm):
        if not LayOutYearForm.objectName():
            LayOutYearForm.setObjectName(u"LayOutYearForm")
        LayOutYearForm.resize(640, 560)
        self.column = QVBoxLayout(LayOutYearForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.explain = QLabel(LayOutYearForm)
        self.explain.setObjectName(u"explain")
        self.explain.setProperty(u"letters", u"second")
        self.explain.setWordWrap(True)

        self.column.addWidget(self.explain)

        self.first_row = QHBoxLayout()
        self.first_row.setSpacing(12)
        self.first_row.setObjectName(u"first_row")
        self.school_year_column = QVBoxLayout()
        self.school_year_column.setSpacing(4)
        self.school_year_column.setObjectName(u"school_year_column")
        self.school_year_label = QLabel(LayOutYearForm)
        self.school_year_label.setObjectName(u"school_year_label")
        self.school_year_label.setProperty(u"letters", u"small")

        self.school_year_column.addWidget(self.school_year_label)

        self.school_year = FormChoice(LayOutYearForm)
        self.school_year.setObjectName(u"school_year")

        self.school_year_column.addWidget(self.school_year)


        self.first_row.addLayout(self.school_year_column)

        self.start_month_column = QVBoxLayout()
        self.start_month_column.setSpacing(4)
        self.start_month_column.setObjectName(u"start_month_column")
        self.start_month_label = QLabel(LayOutYearForm)
        self.start_month_label.setObjectName(u"start_month_label")
        self.start_month_label.setProperty(u"letters", u"small")

        self.start_month_column.addWidget(self.start_month_label)

        self.start_month = FormChoice(LayOutYearForm)
        self.start_month.setObjectName(u"start_month")

        self.start_month_column.addWidget(self.start_month)


        self.first_row.addLayout(self.start_month_column)

        self.meetings_column = QVBoxLayout()
        self.meetings_column.setSpacing(4)
        self.meetings_column.setObjectName(u"meetings_column")
        self.meetings_label = QLabel(LayOutYearForm)
        self.meetings_label.setObjectName(u"meetings_label")
        self.meetings_label.setProperty(u"letters", u"small")

        self.meetings_column.addWidget(self.meetings_label)

        self.meetings = FormNumber(LayOutYearForm)
        self.meetings.setObjectName(u"meetings")
        self.meetings.setMinimum(1)
        self.meetings.setMaximum(12)

        self.meetings_column.addWidget(self.meetings)


        self.first_row.addLayout(self.meetings_column)


        self.column.addLayout(self.first_row)

        self.second_row = QHBoxLayout()
        self.second_row.setSpacing(12)
        self.second_row.setObjectName(u"second_row")
        self.weekday_column = QVBoxLayout()
        self.weekday_column.setSpacing(4)
        self.weekday_column.setObjectName(u"weekday_column")
        self.weekday_label = QLabel(LayOutYearForm)
        self.weekday_label.setObjectName(u"weekday_label")
        self.weekday_label.setProperty(u"letters", u"small")

        self.weekday_column.addWidget(self.weekday_label)

        self.weekday = FormChoice(LayOutYearForm)
        self.weekday.setObjectName(u"weekday")

        self.weekday_column.addWidget(self.weekday)


        self.second_row.addLayout(self.weekday_column)

        self.time_column = QVBoxLayout()
        self.time_column.setSpacing(4)
        self.time_column.setObjectName(u"time_column")
        self.time_label = QLabel(LayOutYearForm)
        self.time_label.setObjectName(u"time_label")
        self.time_label.setProperty(u"letters", u"small")

        self.time_column.addWidget(self.time_label)

        self.time = TimeField(LayOutYearForm)
        self.time.setObjectName(u"time")

        self.time_column.addWidget(self.time)


        self.second_row.addLayout(self.time_column)

        self.zone_column = QVBoxLayout()
        self.zone_column.setSpacing(4)
        self.zone_column.setObjectName(u"zone_column")
        self.zone_label = QLabel(LayOutYearForm)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setProperty(u"letters", u"small")

        self.zone_column.addWidget(self.zone_label)

        self.zone = FormLine(LayOutYearForm)
        self.zone.setObjectName(u"zone")
        self.zone.setReadOnly(True)

        self.zone_column.addWidget(self.zone)


        self.second_row.addLayout(self.zone_column)


        self.column.addLayout(self.second_row)

        self.verdict = QLabel(LayOutYearForm)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setProperty(u"letters", u"strong")
        self.verdict.setWordWrap(True)

        self.column.addWidget(self.verdict)

        self.preview = QScrollArea(LayOutYearForm)
        self.preview.setObjectName(u"preview")
        self.preview.setWidgetResizable(True)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)

        self.column.addWidget(self.preview)

        self.unknown = QLabel(LayOutYearForm)
        self.unknown.setObjectName(u"unknown")
        self.unknown.setProperty(u"letters", u"second")
        self.unknown.setWordWrap(True)

        self.column.addWidget(self.unknown)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_room)

        self.cancel = QPushButton(LayOutYearForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.foot.addWidget(self.cancel)

        self.accept = QPushButton(LayOutYearForm)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"kind", u"primary")

        self.foot.addWidget(self.accept)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.school_year_label.setBuddy(self.school_year)
        self.start_month_label.setBuddy(self.start_month)
        self.meetings_label.setBuddy(self.meetings)
        self.weekday_label.setBuddy(self.weekday)
        self.time_label.setBuddy(self.time)
        self.zone_label.setBuddy(self.zone)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LayOutYearForm)

        self.accept.setDefault(True)


        QMetaObject.connectSlotsByName(LayOutYearForm)
    # setupUi

    def retranslateUi(self, LayOutYearForm):
        LayOutYearForm.setWindowTitle(QCoreApplication.translate("LayOutYearForm", u"Lay out the year", None))
        self.explain.setText(QCoreApplication.translate("LayOutYearForm", u"Meetings at even distances over the school year, with holidays and other meetings looked up.", None))
        self.school_year_label.setText(QCoreApplication.translate("LayOutYearForm", u"School year", None))
#if QT_CONFIG(accessibility)
        self.school_year.setAccessibleName(QCoreApplication.translate("LayOutYearForm", u"School year", None))
#endif // QT_CONFIG(accessibility)
        self.start_month_label.setText(QCoreApplication.translate("LayOutYearForm", u"First month", None))
#if QT_CONFIG(accessibility)
        self.start_month.setAccessibleName(QCoreApplication.translate("LayOutYearForm", u"First month", None))
#endif // QT_CONFIG(accessibility)
        self.meetings_label.setText(QCoreApplication.translate("LayOutYearForm", u"Number of meetings", None))
#if QT_CONFIG(accessibility)
        self.meetings.setAccessibleName(QCoreApplication.translate("LayOutYearForm", u"Number of meetings", None))
#endif // QT_CONFIG(accessibility)
        self.weekday_label.setText(QCoreApplication.translate("LayOutYearForm", u"Weekday", None))
#if QT_CONFIG(accessibility)
        self.weekday.setAccessibleName(QCoreApplication.translate("LayOutYearForm", u"Weekday", None))
#endif // QT_CONFIG(accessibility)
        self.time_label.setText(QCoreApplication.translate("LayOutYearForm", u"Begins", None))
#if QT_CONFIG(accessibility)
        self.time.setAccessibleName(QCoreApplication.translate("LayOutYearForm", u"Begins", None))
#endif // QT_CONFIG(accessibility)
        self.zone_label.setText(QCoreApplication.translate("LayOutYearForm", u"Time zone", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("LayOutYearForm", u"Time zone", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("LayOutYearForm", u"Cancel", None))
        self.accept.setText(QCoreApplication.translate("LayOutYearForm", u"Lay out", None))
    # retranslateUi

