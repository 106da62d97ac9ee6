# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'segment_inspector.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from moderator_app.desktop.widgets.form_fields import (FormLine, FormNumber, FormText, PersonField,
    StatePill)

class Ui_SegmentForm(object):
    def setupUi(self, SegmentForm):
        if not SegmentForm.objectName():
            SegmentForm.setObjectName(u"SegmentForm")
        SegmentForm.resize(264, 900)
        self.column = QVBoxLayout(SegmentForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.setObjectName(u"head")
        self.kind = QLabel(SegmentForm)
        self.kind.setObjectName(u"kind")
        self.kind.setProperty(u"letters", u"section")
        self.kind.setText(u"Keynote")

        self.head.addWidget(self.kind)

        self.head_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_room)

        self.place = QLabel(SegmentForm)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"pill", u"neutral")
        self.place.setText(u"segment 2 of 7")

        self.head.addWidget(self.place)

        self.more = QPushButton(SegmentForm)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"kind", u"quiet")
        self.more.setProperty(u"small", True)
        self.more.setProperty(u"bare", True)

        self.head.addWidget(self.more)


        self.column.addLayout(self.head)

        self.title_en_column = QVBoxLayout()
        self.title_en_column.setSpacing(4)
        self.title_en_column.setObjectName(u"title_en_column")
        self.title_en_label = QLabel(SegmentForm)
        self.title_en_label.setObjectName(u"title_en_label")
        self.title_en_label.setProperty(u"letters", u"small")

        self.title_en_column.addWidget(self.title_en_label)

        self.title_en = FormLine(SegmentForm)
        self.title_en.setObjectName(u"title_en")

        self.title_en_column.addWidget(self.title_en)


        self.column.addLayout(self.title_en_column)

        self.title_zh_column = QVBoxLayout()
        self.title_zh_column.setSpacing(4)
        self.title_zh_column.setObjectName(u"title_zh_column")
        self.title_zh_top = QHBoxLayout()
        self.title_zh_top.setSpacing(6)
        self.title_zh_top.setObjectName(u"title_zh_top")
        self.title_zh_label = QLabel(SegmentForm)
        self.title_zh_label.setObjectName(u"title_zh_label")
        self.title_zh_label.setProperty(u"letters", u"small")

        self.title_zh_top.addWidget(self.title_zh_label)

        self.title_state = StatePill(SegmentForm)
        self.title_state.setObjectName(u"title_state")

        self.title_zh_top.addWidget(self.title_state)

        self.title_zh_top_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_zh_top.addItem(self.title_zh_top_room)


        self.title_zh_column.addLayout(self.title_zh_top)

        self.title_zh = FormLine(SegmentForm)
        self.title_zh.setObjectName(u"title_zh")

        self.title_zh_column.addWidget(self.title_zh)


        self.column.addLayout(self.title_zh_column)

        self.numbers = QHBoxLayout()
        self.numbers.setSpacing(10)
        self.numbers.setObjectName(u"numbers")
        self.minutes_column = QVBoxLayout()
        self.minutes_column.setSpacing(4)
        self.minutes_column.setObjectName(u"minutes_column")
        self.minutes_label = QLabel(SegmentForm)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setProperty(u"letters", u"small")

        self.minutes_column.addWidget(self.minutes_label)

        self.minutes = FormNumber(SegmentForm)
        self.minutes.setObjectName(u"minutes")
        self.minutes.setMinimum(1)
        self.minutes.setMaximum(600)

        self.minutes_column.addWidget(self.minutes)


        self.numbers.addLayout(self.minutes_column)

        self.minimum_column = QVBoxLayout()
        self.minimum_column.setSpacing(4)
        self.minimum_column.setObjectName(u"minimum_column")
        self.minimum_label = QLabel(SegmentForm)
        self.minimum_label.setObjectName(u"minimum_label")
        self.minimum_label.setProperty(u"letters", u"small")

        self.minimum_column.addWidget(self.minimum_label)

        self.minimum = FormNumber(SegmentForm)
        self.minimum.setObjectName(u"minimum")
        self.minimum.setMinimum(0)
        self.minimum.setMaximum(600)

        self.minimum_column.addWidget(self.minimum)


        self.numbers.addLayout(self.minimum_column)


        self.column.addLayout(self.numbers)

        self.is_fixed = QCheckBox(SegmentForm)
        self.is_fixed.setObjectName(u"is_fixed")

        self.column.addWidget(self.is_fixed)

        self.speaker_part = QWidget(SegmentForm)
        self.speaker_part.setObjectName(u"speaker_part")
        self.speaker_part_column = QVBoxLayout(self.speaker_part)
        self.speaker_part_column.setSpacing(8)
        self.speaker_part_column.setObjectName(u"speaker_part_column")
        self.speaker_part_column.setContentsMargins(0, 0, 0, 0)
        self.speaker_column = QVBoxLayout()
        self.speaker_column.setSpacing(4)
        self.speaker_column.setObjectName(u"speaker_column")
        self.speaker_label = QLabel(self.speaker_part)
        self.speaker_label.setObjectName(u"speaker_label")
        self.speaker_label.setProperty(u"letters", u"small")

        self.speaker_column.addWidget(self.speaker_label)

        self.speaker = PersonField(self.speaker_part)
        self.speaker.setObjectName(u"speaker")

        self.speaker_column.addWidget(self.speaker)


        self.speaker_part_column.addLayout(self.speaker_column)

        self.speaker_confirmed = QCheckBox(self.speaker_part)
        self.speaker_confirmed.setObjectName(u"speaker_confirmed")

        self.speaker_part_column.addWidget(self.speaker_confirmed)

        self.suggestions = QWidget(self.speaker_part)
        self.suggestions.setObjectName(u"suggestions")
        self.suggestions_column = QVBoxLayout(self.suggestions)
        self.suggestions_column.setSpacing(6)
        self.suggestions_column.setObjectName(u"suggestions_column")
        self.suggestions_column.setContentsMargins(0, 0, 0, 0)
        self.suggestions_label = QLabel(self.suggestions)
        self.suggestions_label.setObjectName(u"suggestions_label")
        self.suggestions_label.setProperty(u"letters", u"small")

        self.suggestions_column.addWidget(self.suggestions_label)


        self.speaker_part_column.addWidget(self.suggestions)


        self.column.addWidget(self.speaker_part)

        self.framing_part = QWidget(SegmentForm)
        self.framing_part.setObjectName(u"framing_part")
        self.framing_part_column = QVBoxLayout(self.framing_part)
        self.framing_part_column.setSpacing(12)
        self.framing_part_column.setObjectName(u"framing_part_column")
        self.framing_part_column.setContentsMargins(0, 0, 0, 0)
        self.focus_en_column = QVBoxLayout()
        self.focus_en_column.setSpacing(4)
        self.focus_en_column.setObjectName(u"focus_en_column")
        self.focus_en_top = QHBoxLayout()
        self.focus_en_top.setSpacing(6)
        self.focus_en_top.setObjectName(u"focus_en_top")
        self.focus_en_label = QLabel(self.framing_part)
        self.focus_en_label.setObjectName(u"focus_en_label")
        self.focus_en_label.setProperty(u"letters", u"small")

        self.focus_en_top.addWidget(self.focus_en_label)

        self.pick_inquiry = QPushButton(self.framing_part)
        self.pick_inquiry.setObjectName(u"pick_inquiry")
        self.pick_inquiry.setProperty(u"kind", u"quiet")
        self.pick_inquiry.setProperty(u"small", True)

        self.focus_en_top.addWidget(self.pick_inquiry)

        self.focus_en_top_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.focus_en_top.addItem(self.focus_en_top_room)


        self.focus_en_column.addLayout(self.focus_en_top)

        self.focus_en = FormText(self.framing_part)
        self.focus_en.setObjectName(u"focus_en")

        self.focus_en_column.addWidget(self.focus_en)


        self.framing_part_column.addLayout(self.focus_en_column)

        self.focus_zh_column = QVBoxLayout()
        self.focus_zh_column.setSpacing(4)
        self.focus_zh_column.setObjectName(u"focus_zh_column")
        self.focus_zh_label = QLabel(self.framing_part)
        self.focus_zh_label.setObjectName(u"focus_zh_label")
        self.focus_zh_label.setProperty(u"letters", u"small")

        self.focus_zh_column.addWidget(self.focus_zh_label)

        self.focus_zh = FormText(self.framing_part)
        self.focus_zh.setObjectName(u"focus_zh")

        self.focus_zh_column.addWidget(self.focus_zh)


        self.framing_part_column.addLayout(self.focus_zh_column)

        self.objective_en_column = QVBoxLayout()
        self.objective_en_column.setSpacing(4)
        self.objective_en_column.setObjectName(u"objective_en_column")
        self.objective_en_label = QLabel(self.framing_part)
        self.objective_en_label.setObjectName(u"objective_en_label")
        self.objective_en_label.setProperty(u"letters", u"small")

        self.objective_en_column.addWidget(self.objective_en_label)

        self.objective_en = FormText(self.framing_part)
        self.objective_en.setObjectName(u"objective_en")

        self.objective_en_column.addWidget(self.objective_en)


        self.framing_part_column.addLayout(self.objective_en_column)

        self.objective_zh_column = QVBoxLayout()
        self.objective_zh_column.setSpacing(4)
        self.objective_zh_column.setObjectName(u"objective_zh_column")
        self.objective_zh_label = QLabel(self.framing_part)
        self.objective_zh_label.setObjectName(u"objective_zh_label")
        self.objective_zh_label.setProperty(u"letters", u"small")

        self.objective_zh_column.addWidget(self.objective_zh_label)

        self.objective_zh = FormText(self.framing_part)
        self.objective_zh.setObjectName(u"objective_zh")

        self.objective_zh_column.addWidget(self.objective_zh)


        self.framing_part_column.addLayout(self.objective_zh_column)


        self.column.addWidget(self.framing_part)

        self.prompt_part = QWidget(SegmentForm)
        self.prompt_part.setObjectName(u"prompt_part")
        self.prompt_part_column = QVBoxLayout(self.prompt_part)
        self.prompt_part_column.setSpacing(12)
        self.prompt_part_column.setObjectName(u"prompt_part_column")
        self.prompt_part_column.setContentsMargins(0, 0, 0, 0)
        self.prompt_en_column = QVBoxLayout()
        self.prompt_en_column.setSpacing(4)
        self.prompt_en_column.setObjectName(u"prompt_en_column")
        self.prompt_en_label = QLabel(self.prompt_part)
        self.prompt_en_label.setObjectName(u"prompt_en_label")
        self.prompt_en_label.setProperty(u"letters", u"small")

        self.prompt_en_column.addWidget(self.prompt_en_label)

        self.prompt_en = FormText(self.prompt_part)
        self.prompt_en.setObjectName(u"prompt_en")

        self.prompt_en_column.addWidget(self.prompt_en)


        self.prompt_part_column.addLayout(self.prompt_en_column)

        self.prompt_zh_column = QVBoxLayout()
        self.prompt_zh_column.setSpacing(4)
        self.prompt_zh_column.setObjectName(u"prompt_zh_column")
        self.prompt_zh_label = QLabel(self.prompt_part)
        self.prompt_zh_label.setObjectName(u"prompt_zh_label")
        self.prompt_zh_label.setProperty(u"letters", u"small")

        self.prompt_zh_column.addWidget(self.prompt_zh_label)

        self.prompt_zh = FormText(self.prompt_part)
        self.prompt_zh.setObjectName(u"prompt_zh")

        self.prompt_zh_column.addWidget(self.prompt_zh)


        self.prompt_part_column.addLayout(self.prompt_zh_column)


        self.column.addWidget(self.prompt_part)

        self.slots_part = QWidget(SegmentForm)
        self.slots_part.setObjectName(u"slots_part")
        self.slots_part_column = QVBoxLayout(self.slots_part)
        self.slots_part_column.setSpacing(6)
        self.slots_part_column.setObjectName(u"slots_part_column")
        self.slots_part_column.setContentsMargins(0, 0, 0, 0)
        self.slots_label = QLabel(self.slots_part)
        self.slots_label.setObjectName(u"slots_label")
        self.slots_label.setProperty(u"letters", u"small")

        self.slots_part_column.addWidget(self.slots_label)


        self.column.addWidget(self.slots_part)

        self.notes_column = QVBoxLayout()
        self.notes_column.setSpacing(4)
        self.notes_column.setObjectName(u"notes_column")
        self.notes_label = QLabel(SegmentForm)
        self.notes_label.setObjectName(u"notes_label")
        self.notes_label.setProperty(u"letters", u"small")

        self.notes_column.addWidget(self.notes_label)

        self.notes = FormText(SegmentForm)
        self.notes.setObjectName(u"notes")

        self.notes_column.addWidget(self.notes)


        self.column.addLayout(self.notes_column)

        self.materials_part = QWidget(SegmentForm)
        self.materials_part.setObjectName(u"materials_part")
        self.materials_part_column = QVBoxLayout(self.materials_part)
        self.materials_part_column.setSpacing(6)
        self.materials_part_column.setObjectName(u"materials_part_column")
        self.materials_part_column.setContentsMargins(0, 0, 0, 0)
        self.materials_label = QLabel(self.materials_part)
        self.materials_label.setObjectName(u"materials_label")
        self.materials_label.setProperty(u"letters", u"small")

        self.materials_part_column.addWidget(self.materials_label)


        self.column.addWidget(self.materials_part)

#if QT_CONFIG(shortcut)
        self.title_en_label.setBuddy(self.title_en)
        self.title_zh_label.setBuddy(self.title_zh)
        self.minutes_label.setBuddy(self.minutes)
        self.minimum_label.setBuddy(self.minimum)
        self.speaker_label.setBuddy(self.speaker)
        self.focus_en_label.setBuddy(self.focus_en)
        self.focus_zh_label.setBuddy(self.focus_zh)
        self.objective_en_label.setBuddy(self.objective_en)
        self.objective_zh_label.setBuddy(self.objective_zh)
        self.prompt_en_label.setBuddy(self.prompt_en)
        self.prompt_zh_label.setBuddy(self.prompt_zh)
        self.notes_label.setBuddy(self.notes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SegmentForm)

        QMetaObject.connectSlotsByName(SegmentForm)
    # setupUi

    def retranslateUi(self, SegmentForm):
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("SegmentForm", u"More for this segment", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("SegmentForm", u"More for this segment", None))
#endif // QT_CONFIG(tooltip)
        self.title_en_label.setText(QCoreApplication.translate("SegmentForm", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title_en.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.title_zh_label.setText(QCoreApplication.translate("SegmentForm", u"Title (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.title_zh.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Title (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.minutes_label.setText(QCoreApplication.translate("SegmentForm", u"Minutes", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Minutes", None))
#endif // QT_CONFIG(accessibility)
        self.minimum_label.setText(QCoreApplication.translate("SegmentForm", u"At least", None))
#if QT_CONFIG(tooltip)
        self.minimum.setToolTip(QCoreApplication.translate("SegmentForm", u"Fitting never makes it shorter than this", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.minimum.setAccessibleName(QCoreApplication.translate("SegmentForm", u"At least", None))
#endif // QT_CONFIG(accessibility)
        self.is_fixed.setText(QCoreApplication.translate("SegmentForm", u"Fitting leaves its length alone", None))
        self.speaker_label.setText(QCoreApplication.translate("SegmentForm", u"Speaker", None))
#if QT_CONFIG(accessibility)
        self.speaker.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Speaker", None))
#endif // QT_CONFIG(accessibility)
        self.speaker_confirmed.setText(QCoreApplication.translate("SegmentForm", u"Has said yes", None))
        self.suggestions_label.setText(QCoreApplication.translate("SegmentForm", u"Who could speak on this", None))
        self.focus_en_label.setText(QCoreApplication.translate("SegmentForm", u"Frames the inquiry", None))
        self.pick_inquiry.setText(QCoreApplication.translate("SegmentForm", u"Choose", None))
#if QT_CONFIG(accessibility)
        self.focus_en.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Frames the inquiry", None))
#endif // QT_CONFIG(accessibility)
        self.focus_zh_label.setText(QCoreApplication.translate("SegmentForm", u"Frames the inquiry (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.focus_zh.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Frames the inquiry (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.objective_en_label.setText(QCoreApplication.translate("SegmentForm", u"Objective: what members take away", None))
#if QT_CONFIG(accessibility)
        self.objective_en.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Objective: what members take away", None))
#endif // QT_CONFIG(accessibility)
        self.objective_zh_label.setText(QCoreApplication.translate("SegmentForm", u"Objective (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.objective_zh.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Objective (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.prompt_en_label.setText(QCoreApplication.translate("SegmentForm", u"Prompt for the rooms", None))
#if QT_CONFIG(accessibility)
        self.prompt_en.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Prompt for the rooms", None))
#endif // QT_CONFIG(accessibility)
        self.prompt_zh_label.setText(QCoreApplication.translate("SegmentForm", u"Prompt (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.prompt_zh.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Prompt (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.slots_label.setText(QCoreApplication.translate("SegmentForm", u"Presentations", None))
        self.notes_label.setText(QCoreApplication.translate("SegmentForm", u"Facilitation notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("SegmentForm", u"Facilitation notes", None))
#endif // QT_CONFIG(accessibility)
        self.materials_label.setText(QCoreApplication.translate("SegmentForm", u"Materials", None))
        pass
    # retranslateUi

