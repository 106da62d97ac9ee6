# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'theme_inspector.ui'
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

from moderator_app.desktop.widgets.form_fields import FormLine

class Ui_ThemeForm(object):
    def setupUi(self, ThemeForm):
        if not ThemeForm.objectName():
            ThemeForm.setObjectName(u"ThemeForm")
        ThemeForm.resize(264, 260)
        self.column = QVBoxLayout(ThemeForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.what = QLabel(ThemeForm)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"letters", u"section")

        self.column.addWidget(self.what)

        self.counts = QLabel(ThemeForm)
        self.counts.setObjectName(u"counts")
        self.counts.setProperty(u"letters", u"second")
        self.counts.setText(u"")
        self.counts.setWordWrap(True)

        self.column.addWidget(self.counts)

        self.title_en_column = QVBoxLayout()
        self.title_en_column.setSpacing(4)
        self.title_en_column.setObjectName(u"title_en_column")
        self.title_en_label = QLabel(ThemeForm)
        self.title_en_label.setObjectName(u"title_en_label")
        self.title_en_label.setProperty(u"letters", u"small")

        self.title_en_column.addWidget(self.title_en_label)

        self.title_en = FormLine(ThemeForm)
        self.title_en.setObjectName(u"title_en")

        self.title_en_column.addWidget(self.title_en)


        self.column.addLayout(self.title_en_column)

        self.title_zh_column = QVBoxLayout()
        self.title_zh_column.setSpacing(4)
        self.title_zh_column.setObjectName(u"title_zh_column")
        self.title_zh_label = QLabel(ThemeForm)
        self.title_zh_label.setObjectName(u"title_zh_label")
        self.title_zh_label.setProperty(u"letters", u"small")

        self.title_zh_column.addWidget(self.title_zh_label)

        self.title_zh = FormLine(ThemeForm)
        self.title_zh.setObjectName(u"title_zh")

        self.title_zh_column.addWidget(self.title_zh)


        self.column.addLayout(self.title_zh_column)

        self.is_offered = QCheckBox(ThemeForm)
        self.is_offered.setObjectName(u"is_offered")

        self.column.addWidget(self.is_offered)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(6)
        self.acts.setObjectName(u"acts")
        self.merge = QPushButton(ThemeForm)
        self.merge.setObjectName(u"merge")
        self.merge.setProperty(u"kind", u"plain")
        self.merge.setProperty(u"small", True)
        self.merge.setAutoDefault(False)

        self.acts.addWidget(self.merge)

        self.remove = QPushButton(ThemeForm)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"kind", u"plain")
        self.remove.setProperty(u"small", True)
        self.remove.setAutoDefault(False)

        self.acts.addWidget(self.remove)

        self.acts_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.acts_room)


        self.column.addLayout(self.acts)

#if QT_CONFIG(shortcut)
        self.title_en_label.setBuddy(self.title_en)
        self.title_zh_label.setBuddy(self.title_zh)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ThemeForm)

        QMetaObject.connectSlotsByName(ThemeForm)
    # setupUi

    def retranslateUi(self, ThemeForm):
        self.what.setText(QCoreApplication.translate("ThemeForm", u"Theme", None))
        self.title_en_label.setText(QCoreApplication.translate("ThemeForm", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title_en.setAccessibleName(QCoreApplication.translate("ThemeForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.title_zh_label.setText(QCoreApplication.translate("ThemeForm", u"Title (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.title_zh.setAccessibleName(QCoreApplication.translate("ThemeForm", u"Title (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.is_offered.setText(QCoreApplication.translate("ThemeForm", u"Offered in the second breakout", None))
        self.merge.setText(QCoreApplication.translate("ThemeForm", u"Merge into \u2026", None))
        self.remove.setText(QCoreApplication.translate("ThemeForm", u"Remove", None))
        pass
    # retranslateUi

