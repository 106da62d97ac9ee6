# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'source_inspector.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormPill, FormText, PersonField)

class Ui_SourceForm(object):
    def setupUi(self, SourceForm):
        if not SourceForm.objectName():
            SourceForm.setObjectName(u"SourceForm")
        SourceForm.resize(264, 400)
        self.column = QVBoxLayout(SourceForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.setObjectName(u"head")
        self.what = QLabel(SourceForm)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"letters", u"section")
        self.what.setText(u"Note")

        self.head.addWidget(self.what)

        self.head_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_room)

        self.status = FormPill(SourceForm)
        self.status.setObjectName(u"status")

        self.head.addWidget(self.status)


        self.column.addLayout(self.head)

        self.facts = QLabel(SourceForm)
        self.facts.setObjectName(u"facts")
        self.facts.setProperty(u"letters", u"second")
        self.facts.setText(u"")
        self.facts.setWordWrap(True)

        self.column.addWidget(self.facts)

        self.note_part = QWidget(SourceForm)
        self.note_part.setObjectName(u"note_part")
        self.note_column = QVBoxLayout(self.note_part)
        self.note_column.setSpacing(12)
        self.note_column.setObjectName(u"note_column")
        self.note_column.setContentsMargins(0, 0, 0, 0)
        self.text_column = QVBoxLayout()
        self.text_column.setSpacing(4)
        self.text_column.setObjectName(u"text_column")
        self.text_label = QLabel(self.note_part)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setProperty(u"letters", u"small")

        self.text_column.addWidget(self.text_label)

        self.text = FormText(self.note_part)
        self.text.setObjectName(u"text")

        self.text_column.addWidget(self.text)


        self.note_column.addLayout(self.text_column)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(self.note_part)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"letters", u"small")

        self.kind_column.addWidget(self.kind_label)

        self.kind = FormChoice(self.note_part)
        self.kind.setObjectName(u"kind")

        self.kind_column.addWidget(self.kind)


        self.note_column.addLayout(self.kind_column)

        self.theme_column = QVBoxLayout()
        self.theme_column.setSpacing(4)
        self.theme_column.setObjectName(u"theme_column")
        self.theme_label = QLabel(self.note_part)
        self.theme_label.setObjectName(u"theme_label")
        self.theme_label.setProperty(u"letters", u"small")

        self.theme_column.addWidget(self.theme_label)

        self.theme = FormChoice(self.note_part)
        self.theme.setObjectName(u"theme")

        self.theme_column.addWidget(self.theme)


        self.note_column.addLayout(self.theme_column)

        self.said_by_column = QVBoxLayout()
        self.said_by_column.setSpacing(4)
        self.said_by_column.setObjectName(u"said_by_column")
        self.said_by_label = QLabel(self.note_part)
        self.said_by_label.setObjectName(u"said_by_label")
        self.said_by_label.setProperty(u"letters", u"small")

        self.said_by_column.addWidget(self.said_by_label)

        self.said_by = PersonField(self.note_part)
        self.said_by.setObjectName(u"said_by")

        self.said_by_column.addWidget(self.said_by)


        self.note_column.addLayout(self.said_by_column)


        self.column.addWidget(self.note_part)

        self.line_part = QWidget(SourceForm)
        self.line_part.setObjectName(u"line_part")
        self.line_column = QVBoxLayout(self.line_part)
        self.line_column.setSpacing(12)
        self.line_column.setObjectName(u"line_column")
        self.line_column.setContentsMargins(0, 0, 0, 0)
        self.line = QLabel(self.line_part)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"letters", u"body")
        self.line.setText(u"")
        self.line.setWordWrap(True)

        self.line_column.addWidget(self.line)

        self.speaker_column = QVBoxLayout()
        self.speaker_column.setSpacing(4)
        self.speaker_column.setObjectName(u"speaker_column")
        self.speaker_label = QLabel(self.line_part)
        self.speaker_label.setObjectName(u"speaker_label")
        self.speaker_label.setProperty(u"letters", u"small")

        self.speaker_column.addWidget(self.speaker_label)

        self.speaker = PersonField(self.line_part)
        self.speaker.setObjectName(u"speaker")

        self.speaker_column.addWidget(self.speaker)


        self.line_column.addLayout(self.speaker_column)


        self.column.addWidget(self.line_part)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(6)
        self.acts.setObjectName(u"acts")
        self.make = QPushButton(SourceForm)
        self.make.setObjectName(u"make")
        self.make.setProperty(u"kind", u"plain")
        self.make.setProperty(u"small", True)
        self.make.setAutoDefault(False)

        self.acts.addWidget(self.make)

        self.acts_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.acts_room)


        self.column.addLayout(self.acts)

        self.used_part = QWidget(SourceForm)
        self.used_part.setObjectName(u"used_part")
        self.used_column = QVBoxLayout(self.used_part)
        self.used_column.setSpacing(6)
        self.used_column.setObjectName(u"used_column")
        self.used_column.setContentsMargins(0, 0, 0, 0)
        self.used_label = QLabel(self.used_part)
        self.used_label.setObjectName(u"used_label")
        self.used_label.setProperty(u"letters", u"small")

        self.used_column.addWidget(self.used_label)


        self.column.addWidget(self.used_part)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
        self.kind_label.setBuddy(self.kind)
        self.theme_label.setBuddy(self.theme)
        self.said_by_label.setBuddy(self.said_by)
        self.speaker_label.setBuddy(self.speaker)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SourceForm)

        QMetaObject.connectSlotsByName(SourceForm)
    # setupUi

    def retranslateUi(self, SourceForm):
        self.text_label.setText(QCoreApplication.translate("SourceForm", u"As captured", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("SourceForm", u"As captured", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("SourceForm", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("SourceForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.theme_label.setText(QCoreApplication.translate("SourceForm", u"Theme", None))
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("SourceForm", u"Theme", None))
#endif // QT_CONFIG(accessibility)
        self.said_by_label.setText(QCoreApplication.translate("SourceForm", u"Said by", None))
#if QT_CONFIG(accessibility)
        self.said_by.setAccessibleName(QCoreApplication.translate("SourceForm", u"Said by", None))
#endif // QT_CONFIG(accessibility)
        self.speaker_label.setText(QCoreApplication.translate("SourceForm", u"Is this member", None))
#if QT_CONFIG(accessibility)
        self.speaker.setAccessibleName(QCoreApplication.translate("SourceForm", u"Is this member", None))
#endif // QT_CONFIG(accessibility)
        self.make.setText(QCoreApplication.translate("SourceForm", u"Make insight", None))
        self.used_label.setText(QCoreApplication.translate("SourceForm", u"Already in", None))
        pass
    # retranslateUi

