# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'insight_inspector.ui'
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

from moderator_app.desktop.widgets.form_fields import (DayField, FormChoice, FormLine, FormPill,
    FormText, PersonField, StatePill)

class Ui_InsightForm(object):
    def setupUi(self, InsightForm):
        if not InsightForm.objectName():
            InsightForm.setObjectName(u"InsightForm")
        InsightForm.resize(264, 900)
        self.column = QVBoxLayout(InsightForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.setObjectName(u"head")
        self.what = QLabel(InsightForm)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"letters", u"section")

        self.head.addWidget(self.what)

        self.head_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_room)

        self.status = FormPill(InsightForm)
        self.status.setObjectName(u"status")

        self.head.addWidget(self.status)

        self.more = QPushButton(InsightForm)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"kind", u"quiet")
        self.more.setProperty(u"small", True)
        self.more.setProperty(u"bare", True)
        self.more.setAutoDefault(False)

        self.head.addWidget(self.more)


        self.column.addLayout(self.head)

        self.verdict_part = QWidget(InsightForm)
        self.verdict_part.setObjectName(u"verdict_part")
        self.verdict_column = QVBoxLayout(self.verdict_part)
        self.verdict_column.setSpacing(6)
        self.verdict_column.setObjectName(u"verdict_column")
        self.verdict_column.setContentsMargins(0, 0, 0, 0)
        self.verdict = QLabel(self.verdict_part)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setProperty(u"letters", u"second")
        self.verdict.setText(u"")
        self.verdict.setWordWrap(True)

        self.verdict_column.addWidget(self.verdict)

        self.verdict_row = QHBoxLayout()
        self.verdict_row.setSpacing(6)
        self.verdict_row.setObjectName(u"verdict_row")
        self.ask = QPushButton(self.verdict_part)
        self.ask.setObjectName(u"ask")
        self.ask.setProperty(u"kind", u"plain")
        self.ask.setProperty(u"small", True)
        self.ask.setAutoDefault(False)

        self.verdict_row.addWidget(self.ask)

        self.verdict_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.verdict_row.addItem(self.verdict_room)


        self.verdict_column.addLayout(self.verdict_row)


        self.column.addWidget(self.verdict_part)

        self.text_en_column = QVBoxLayout()
        self.text_en_column.setSpacing(4)
        self.text_en_column.setObjectName(u"text_en_column")
        self.text_en_top = QHBoxLayout()
        self.text_en_top.setSpacing(6)
        self.text_en_top.setObjectName(u"text_en_top")
        self.text_en_label = QLabel(InsightForm)
        self.text_en_label.setObjectName(u"text_en_label")
        self.text_en_label.setProperty(u"letters", u"small")

        self.text_en_top.addWidget(self.text_en_label)

        self.state_en = StatePill(InsightForm)
        self.state_en.setObjectName(u"state_en")

        self.text_en_top.addWidget(self.state_en)

        self.text_en_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.text_en_top.addItem(self.text_en_room)


        self.text_en_column.addLayout(self.text_en_top)

        self.text_en = FormText(InsightForm)
        self.text_en.setObjectName(u"text_en")

        self.text_en_column.addWidget(self.text_en)


        self.column.addLayout(self.text_en_column)

        self.text_zh_column = QVBoxLayout()
        self.text_zh_column.setSpacing(4)
        self.text_zh_column.setObjectName(u"text_zh_column")
        self.text_zh_top = QHBoxLayout()
        self.text_zh_top.setSpacing(6)
        self.text_zh_top.setObjectName(u"text_zh_top")
        self.text_zh_label = QLabel(InsightForm)
        self.text_zh_label.setObjectName(u"text_zh_label")
        self.text_zh_label.setProperty(u"letters", u"small")

        self.text_zh_top.addWidget(self.text_zh_label)

        self.state_zh = StatePill(InsightForm)
        self.state_zh.setObjectName(u"state_zh")

        self.text_zh_top.addWidget(self.state_zh)

        self.text_zh_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.text_zh_top.addItem(self.text_zh_room)


        self.text_zh_column.addLayout(self.text_zh_top)

        self.text_zh = FormText(InsightForm)
        self.text_zh.setObjectName(u"text_zh")

        self.text_zh_column.addWidget(self.text_zh)


        self.column.addLayout(self.text_zh_column)

        self.review_part = QWidget(InsightForm)
        self.review_part.setObjectName(u"review_part")
        self.review_column = QVBoxLayout(self.review_part)
        self.review_column.setSpacing(6)
        self.review_column.setObjectName(u"review_column")
        self.review_column.setContentsMargins(0, 0, 0, 0)
        self.review_words = QLabel(self.review_part)
        self.review_words.setObjectName(u"review_words")
        self.review_words.setProperty(u"letters", u"second")
        self.review_words.setText(u"")
        self.review_words.setWordWrap(True)

        self.review_column.addWidget(self.review_words)

        self.review_row = QHBoxLayout()
        self.review_row.setSpacing(6)
        self.review_row.setObjectName(u"review_row")
        self.approve = QPushButton(self.review_part)
        self.approve.setObjectName(u"approve")
        self.approve.setProperty(u"kind", u"plain")
        self.approve.setProperty(u"small", True)
        self.approve.setAutoDefault(False)

        self.review_row.addWidget(self.approve)

        self.to_review = QPushButton(self.review_part)
        self.to_review.setObjectName(u"to_review")
        self.to_review.setProperty(u"kind", u"plain")
        self.to_review.setProperty(u"small", True)
        self.to_review.setAutoDefault(False)

        self.review_row.addWidget(self.to_review)

        self.open_again = QPushButton(self.review_part)
        self.open_again.setObjectName(u"open_again")
        self.open_again.setProperty(u"kind", u"plain")
        self.open_again.setProperty(u"small", True)
        self.open_again.setAutoDefault(False)

        self.review_row.addWidget(self.open_again)

        self.review_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.review_row.addItem(self.review_room)


        self.review_column.addLayout(self.review_row)


        self.column.addWidget(self.review_part)

        self.details_row = QHBoxLayout()
        self.details_row.setSpacing(6)
        self.details_row.setObjectName(u"details_row")
        self.details = QPushButton(InsightForm)
        self.details.setObjectName(u"details")
        self.details.setProperty(u"kind", u"plain")
        self.details.setProperty(u"small", True)
        self.details.setAutoDefault(False)

        self.details_row.addWidget(self.details)

        self.details_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.details_row.addItem(self.details_room)


        self.column.addLayout(self.details_row)

        self.details_part = QWidget(InsightForm)
        self.details_part.setObjectName(u"details_part")
        self.details_column = QVBoxLayout(self.details_part)
        self.details_column.setSpacing(12)
        self.details_column.setObjectName(u"details_column")
        self.details_column.setContentsMargins(0, 0, 0, 0)
        self.detail_en_column = QVBoxLayout()
        self.detail_en_column.setSpacing(4)
        self.detail_en_column.setObjectName(u"detail_en_column")
        self.detail_en_label = QLabel(self.details_part)
        self.detail_en_label.setObjectName(u"detail_en_label")
        self.detail_en_label.setProperty(u"letters", u"small")

        self.detail_en_column.addWidget(self.detail_en_label)

        self.detail_en = FormText(self.details_part)
        self.detail_en.setObjectName(u"detail_en")

        self.detail_en_column.addWidget(self.detail_en)


        self.details_column.addLayout(self.detail_en_column)

        self.detail_zh_column = QVBoxLayout()
        self.detail_zh_column.setSpacing(4)
        self.detail_zh_column.setObjectName(u"detail_zh_column")
        self.detail_zh_label = QLabel(self.details_part)
        self.detail_zh_label.setObjectName(u"detail_zh_label")
        self.detail_zh_label.setProperty(u"letters", u"small")

        self.detail_zh_column.addWidget(self.detail_zh_label)

        self.detail_zh = FormText(self.details_part)
        self.detail_zh.setObjectName(u"detail_zh")

        self.detail_zh_column.addWidget(self.detail_zh)


        self.details_column.addLayout(self.detail_zh_column)


        self.column.addWidget(self.details_part)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(InsightForm)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"letters", u"small")

        self.kind_column.addWidget(self.kind_label)

        self.kind = FormChoice(InsightForm)
        self.kind.setObjectName(u"kind")

        self.kind_column.addWidget(self.kind)


        self.column.addLayout(self.kind_column)

        self.theme_column = QVBoxLayout()
        self.theme_column.setSpacing(4)
        self.theme_column.setObjectName(u"theme_column")
        self.theme_label = QLabel(InsightForm)
        self.theme_label.setObjectName(u"theme_label")
        self.theme_label.setProperty(u"letters", u"small")

        self.theme_column.addWidget(self.theme_label)

        self.theme = FormChoice(InsightForm)
        self.theme.setObjectName(u"theme")

        self.theme_column.addWidget(self.theme)


        self.column.addLayout(self.theme_column)

        self.said_by_column = QVBoxLayout()
        self.said_by_column.setSpacing(4)
        self.said_by_column.setObjectName(u"said_by_column")
        self.said_by_label = QLabel(InsightForm)
        self.said_by_label.setObjectName(u"said_by_label")
        self.said_by_label.setProperty(u"letters", u"small")

        self.said_by_column.addWidget(self.said_by_label)

        self.said_by = PersonField(InsightForm)
        self.said_by.setObjectName(u"said_by")

        self.said_by_column.addWidget(self.said_by)


        self.column.addLayout(self.said_by_column)

        self.attribution_column = QVBoxLayout()
        self.attribution_column.setSpacing(4)
        self.attribution_column.setObjectName(u"attribution_column")
        self.attribution_label = QLabel(InsightForm)
        self.attribution_label.setObjectName(u"attribution_label")
        self.attribution_label.setProperty(u"letters", u"small")

        self.attribution_column.addWidget(self.attribution_label)

        self.attribution = FormChoice(InsightForm)
        self.attribution.setObjectName(u"attribution")

        self.attribution_column.addWidget(self.attribution)


        self.column.addLayout(self.attribution_column)

        self.evidence_part = QWidget(InsightForm)
        self.evidence_part.setObjectName(u"evidence_part")
        self.evidence_column = QVBoxLayout(self.evidence_part)
        self.evidence_column.setSpacing(6)
        self.evidence_column.setObjectName(u"evidence_column")
        self.evidence_column.setContentsMargins(0, 0, 0, 0)
        self.evidence_label = QLabel(self.evidence_part)
        self.evidence_label.setObjectName(u"evidence_label")
        self.evidence_label.setProperty(u"letters", u"small")

        self.evidence_column.addWidget(self.evidence_label)


        self.column.addWidget(self.evidence_part)

        self.permission_part = QWidget(InsightForm)
        self.permission_part.setObjectName(u"permission_part")
        self.permission_column = QVBoxLayout(self.permission_part)
        self.permission_column.setSpacing(8)
        self.permission_column.setObjectName(u"permission_column")
        self.permission_column.setContentsMargins(0, 0, 0, 0)
        self.permission_label = QLabel(self.permission_part)
        self.permission_label.setObjectName(u"permission_label")
        self.permission_label.setProperty(u"letters", u"section")

        self.permission_column.addWidget(self.permission_label)

        self.publish_row = QHBoxLayout()
        self.publish_row.setSpacing(8)
        self.publish_row.setObjectName(u"publish_row")
        self.publish_label = QLabel(self.permission_part)
        self.publish_label.setObjectName(u"publish_label")
        self.publish_label.setProperty(u"letters", u"small")

        self.publish_row.addWidget(self.publish_label)

        self.publish_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.publish_row.addItem(self.publish_room)

        self.publish = FormChoice(self.permission_part)
        self.publish.setObjectName(u"publish")

        self.publish_row.addWidget(self.publish)


        self.permission_column.addLayout(self.publish_row)

        self.translate_row = QHBoxLayout()
        self.translate_row.setSpacing(8)
        self.translate_row.setObjectName(u"translate_row")
        self.translate_label = QLabel(self.permission_part)
        self.translate_label.setObjectName(u"translate_label")
        self.translate_label.setProperty(u"letters", u"small")

        self.translate_row.addWidget(self.translate_label)

        self.translate_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.translate_row.addItem(self.translate_room)

        self.translate = FormChoice(self.permission_part)
        self.translate.setObjectName(u"translate")

        self.translate_row.addWidget(self.translate)


        self.permission_column.addLayout(self.translate_row)

        self.naming_row = QHBoxLayout()
        self.naming_row.setSpacing(8)
        self.naming_row.setObjectName(u"naming_row")
        self.naming_label = QLabel(self.permission_part)
        self.naming_label.setObjectName(u"naming_label")
        self.naming_label.setProperty(u"letters", u"small")

        self.naming_row.addWidget(self.naming_label)

        self.naming_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.naming_row.addItem(self.naming_room)

        self.naming = FormChoice(self.permission_part)
        self.naming.setObjectName(u"naming")

        self.naming_row.addWidget(self.naming)


        self.permission_column.addLayout(self.naming_row)

        self.permission_evidence_column = QVBoxLayout()
        self.permission_evidence_column.setSpacing(4)
        self.permission_evidence_column.setObjectName(u"permission_evidence_column")
        self.permission_evidence_label = QLabel(self.permission_part)
        self.permission_evidence_label.setObjectName(u"permission_evidence_label")
        self.permission_evidence_label.setProperty(u"letters", u"small")

        self.permission_evidence_column.addWidget(self.permission_evidence_label)

        self.permission_evidence = FormLine(self.permission_part)
        self.permission_evidence.setObjectName(u"permission_evidence")

        self.permission_evidence_column.addWidget(self.permission_evidence)


        self.permission_column.addLayout(self.permission_evidence_column)

        self.expiry_row = QHBoxLayout()
        self.expiry_row.setSpacing(8)
        self.expiry_row.setObjectName(u"expiry_row")
        self.expires = QCheckBox(self.permission_part)
        self.expires.setObjectName(u"expires")

        self.expiry_row.addWidget(self.expires)

        self.expires_on = DayField(self.permission_part)
        self.expires_on.setObjectName(u"expires_on")

        self.expiry_row.addWidget(self.expires_on)

        self.expiry_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.expiry_row.addItem(self.expiry_room)


        self.permission_column.addLayout(self.expiry_row)


        self.column.addWidget(self.permission_part)

        self.tags_column = QVBoxLayout()
        self.tags_column.setSpacing(4)
        self.tags_column.setObjectName(u"tags_column")
        self.tags_label = QLabel(InsightForm)
        self.tags_label.setObjectName(u"tags_label")
        self.tags_label.setProperty(u"letters", u"small")

        self.tags_column.addWidget(self.tags_label)

        self.tags = FormLine(InsightForm)
        self.tags.setObjectName(u"tags")

        self.tags_column.addWidget(self.tags)


        self.column.addLayout(self.tags_column)

        self.history_part = QWidget(InsightForm)
        self.history_part.setObjectName(u"history_part")
        self.history_column = QVBoxLayout(self.history_part)
        self.history_column.setSpacing(6)
        self.history_column.setObjectName(u"history_column")
        self.history_column.setContentsMargins(0, 0, 0, 0)
        self.history_label = QLabel(self.history_part)
        self.history_label.setObjectName(u"history_label")
        self.history_label.setProperty(u"letters", u"small")

        self.history_column.addWidget(self.history_label)

        self.history = QLabel(self.history_part)
        self.history.setObjectName(u"history")
        self.history.setProperty(u"letters", u"second")
        self.history.setText(u"")
        self.history.setWordWrap(True)

        self.history_column.addWidget(self.history)


        self.column.addWidget(self.history_part)

#if QT_CONFIG(shortcut)
        self.text_en_label.setBuddy(self.text_en)
        self.text_zh_label.setBuddy(self.text_zh)
        self.detail_en_label.setBuddy(self.detail_en)
        self.detail_zh_label.setBuddy(self.detail_zh)
        self.kind_label.setBuddy(self.kind)
        self.theme_label.setBuddy(self.theme)
        self.said_by_label.setBuddy(self.said_by)
        self.attribution_label.setBuddy(self.attribution)
        self.publish_label.setBuddy(self.publish)
        self.translate_label.setBuddy(self.translate)
        self.naming_label.setBuddy(self.naming)
        self.permission_evidence_label.setBuddy(self.permission_evidence)
        self.tags_label.setBuddy(self.tags)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InsightForm)

        QMetaObject.connectSlotsByName(InsightForm)
    # setupUi

    def retranslateUi(self, InsightForm):
        self.what.setText(QCoreApplication.translate("InsightForm", u"Insight", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("InsightForm", u"More for this insight", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("InsightForm", u"More for this insight", None))
#endif // QT_CONFIG(tooltip)
        self.ask.setText(QCoreApplication.translate("InsightForm", u"Note that I asked", None))
        self.text_en_label.setText(QCoreApplication.translate("InsightForm", u"English", None))
#if QT_CONFIG(accessibility)
        self.state_en.setAccessibleName(QCoreApplication.translate("InsightForm", u"State of the English", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text_en.setAccessibleName(QCoreApplication.translate("InsightForm", u"English", None))
#endif // QT_CONFIG(accessibility)
        self.text_zh_label.setText(QCoreApplication.translate("InsightForm", u"\u4e2d\u6587", None))
#if QT_CONFIG(accessibility)
        self.state_zh.setAccessibleName(QCoreApplication.translate("InsightForm", u"State of the Chinese", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text_zh.setAccessibleName(QCoreApplication.translate("InsightForm", u"\u4e2d\u6587", None))
#endif // QT_CONFIG(accessibility)
        self.approve.setText(QCoreApplication.translate("InsightForm", u"Approve", None))
        self.to_review.setText(QCoreApplication.translate("InsightForm", u"Send to review", None))
        self.open_again.setText(QCoreApplication.translate("InsightForm", u"Open again", None))
        self.details.setText(QCoreApplication.translate("InsightForm", u"Details", None))
        self.detail_en_label.setText(QCoreApplication.translate("InsightForm", u"Details (English)", None))
#if QT_CONFIG(accessibility)
        self.detail_en.setAccessibleName(QCoreApplication.translate("InsightForm", u"Details (English)", None))
#endif // QT_CONFIG(accessibility)
        self.detail_zh_label.setText(QCoreApplication.translate("InsightForm", u"Details (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.detail_zh.setAccessibleName(QCoreApplication.translate("InsightForm", u"Details (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("InsightForm", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("InsightForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.theme_label.setText(QCoreApplication.translate("InsightForm", u"Theme", None))
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("InsightForm", u"Theme", None))
#endif // QT_CONFIG(accessibility)
        self.said_by_label.setText(QCoreApplication.translate("InsightForm", u"Said by", None))
#if QT_CONFIG(accessibility)
        self.said_by.setAccessibleName(QCoreApplication.translate("InsightForm", u"Said by", None))
#endif // QT_CONFIG(accessibility)
        self.attribution_label.setText(QCoreApplication.translate("InsightForm", u"Shown as", None))
#if QT_CONFIG(accessibility)
        self.attribution.setAccessibleName(QCoreApplication.translate("InsightForm", u"Shown as", None))
#endif // QT_CONFIG(accessibility)
        self.evidence_label.setText(QCoreApplication.translate("InsightForm", u"Rests on", None))
        self.permission_label.setText(QCoreApplication.translate("InsightForm", u"Permission", None))
        self.publish_label.setText(QCoreApplication.translate("InsightForm", u"To publish", None))
#if QT_CONFIG(accessibility)
        self.publish.setAccessibleName(QCoreApplication.translate("InsightForm", u"To publish", None))
#endif // QT_CONFIG(accessibility)
        self.translate_label.setText(QCoreApplication.translate("InsightForm", u"To translate", None))
#if QT_CONFIG(accessibility)
        self.translate.setAccessibleName(QCoreApplication.translate("InsightForm", u"To translate", None))
#endif // QT_CONFIG(accessibility)
        self.naming_label.setText(QCoreApplication.translate("InsightForm", u"To name the person", None))
#if QT_CONFIG(accessibility)
        self.naming.setAccessibleName(QCoreApplication.translate("InsightForm", u"To name the person", None))
#endif // QT_CONFIG(accessibility)
        self.permission_evidence_label.setText(QCoreApplication.translate("InsightForm", u"How we know", None))
#if QT_CONFIG(accessibility)
        self.permission_evidence.setAccessibleName(QCoreApplication.translate("InsightForm", u"How we know", None))
#endif // QT_CONFIG(accessibility)
        self.expires.setText(QCoreApplication.translate("InsightForm", u"Ends on", None))
#if QT_CONFIG(accessibility)
        self.expires_on.setAccessibleName(QCoreApplication.translate("InsightForm", u"Permission ends on", None))
#endif // QT_CONFIG(accessibility)
        self.tags_label.setText(QCoreApplication.translate("InsightForm", u"Tags, with commas between", None))
#if QT_CONFIG(accessibility)
        self.tags.setAccessibleName(QCoreApplication.translate("InsightForm", u"Tags, with commas between", None))
#endif // QT_CONFIG(accessibility)
        self.history_label.setText(QCoreApplication.translate("InsightForm", u"History", None))
        pass
    # retranslateUi

