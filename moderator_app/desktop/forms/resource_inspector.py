# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'resource_inspector.ui'
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

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormLine, FormPill, PersonField)

class Ui_ResourceForm(object):
    def setupUi(self, ResourceForm):
        if not ResourceForm.objectName():
            ResourceForm.setObjectName(u"ResourceForm")
        ResourceForm.resize(264, 520)
        self.column = QVBoxLayout(ResourceForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.setObjectName(u"head")
        self.what = QLabel(ResourceForm)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"letters", u"section")

        self.head.addWidget(self.what)

        self.head_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_room)

        self.status = FormPill(ResourceForm)
        self.status.setObjectName(u"status")

        self.head.addWidget(self.status)


        self.column.addLayout(self.head)

        self.where = QLabel(ResourceForm)
        self.where.setObjectName(u"where")
        self.where.setProperty(u"letters", u"second")
        self.where.setText(u"")
        self.where.setWordWrap(True)

        self.column.addWidget(self.where)

        self.title_en_column = QVBoxLayout()
        self.title_en_column.setSpacing(4)
        self.title_en_column.setObjectName(u"title_en_column")
        self.title_en_label = QLabel(ResourceForm)
        self.title_en_label.setObjectName(u"title_en_label")
        self.title_en_label.setProperty(u"letters", u"small")

        self.title_en_column.addWidget(self.title_en_label)

        self.title_en = FormLine(ResourceForm)
        self.title_en.setObjectName(u"title_en")

        self.title_en_column.addWidget(self.title_en)


        self.column.addLayout(self.title_en_column)

        self.title_zh_column = QVBoxLayout()
        self.title_zh_column.setSpacing(4)
        self.title_zh_column.setObjectName(u"title_zh_column")
        self.title_zh_label = QLabel(ResourceForm)
        self.title_zh_label.setObjectName(u"title_zh_label")
        self.title_zh_label.setProperty(u"letters", u"small")

        self.title_zh_column.addWidget(self.title_zh_label)

        self.title_zh = FormLine(ResourceForm)
        self.title_zh.setObjectName(u"title_zh")

        self.title_zh_column.addWidget(self.title_zh)


        self.column.addLayout(self.title_zh_column)

        self.topic_column = QVBoxLayout()
        self.topic_column.setSpacing(4)
        self.topic_column.setObjectName(u"topic_column")
        self.topic_label = QLabel(ResourceForm)
        self.topic_label.setObjectName(u"topic_label")
        self.topic_label.setProperty(u"letters", u"small")

        self.topic_column.addWidget(self.topic_label)

        self.topic = FormLine(ResourceForm)
        self.topic.setObjectName(u"topic")

        self.topic_column.addWidget(self.topic)


        self.column.addLayout(self.topic_column)

        self.link_column = QVBoxLayout()
        self.link_column.setSpacing(4)
        self.link_column.setObjectName(u"link_column")
        self.link_label = QLabel(ResourceForm)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setProperty(u"letters", u"small")

        self.link_column.addWidget(self.link_label)

        self.link = FormLine(ResourceForm)
        self.link.setObjectName(u"link")

        self.link_column.addWidget(self.link)


        self.column.addLayout(self.link_column)

        self.owner_column = QVBoxLayout()
        self.owner_column.setSpacing(4)
        self.owner_column.setObjectName(u"owner_column")
        self.owner_label = QLabel(ResourceForm)
        self.owner_label.setObjectName(u"owner_label")
        self.owner_label.setProperty(u"letters", u"small")

        self.owner_column.addWidget(self.owner_label)

        self.owner = PersonField(ResourceForm)
        self.owner.setObjectName(u"owner")

        self.owner_column.addWidget(self.owner)


        self.column.addLayout(self.owner_column)

        self.licence_column = QVBoxLayout()
        self.licence_column.setSpacing(4)
        self.licence_column.setObjectName(u"licence_column")
        self.licence_label = QLabel(ResourceForm)
        self.licence_label.setObjectName(u"licence_label")
        self.licence_label.setProperty(u"letters", u"small")

        self.licence_column.addWidget(self.licence_label)

        self.licence = FormLine(ResourceForm)
        self.licence.setObjectName(u"licence")

        self.licence_column.addWidget(self.licence)


        self.column.addLayout(self.licence_column)

        self.permission_part = QWidget(ResourceForm)
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


        self.column.addWidget(self.permission_part)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(6)
        self.acts.setObjectName(u"acts")
        self.open = QPushButton(ResourceForm)
        self.open.setObjectName(u"open")
        self.open.setProperty(u"kind", u"plain")
        self.open.setProperty(u"small", True)
        self.open.setAutoDefault(False)

        self.acts.addWidget(self.open)

        self.remove = QPushButton(ResourceForm)
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
        self.topic_label.setBuddy(self.topic)
        self.link_label.setBuddy(self.link)
        self.owner_label.setBuddy(self.owner)
        self.licence_label.setBuddy(self.licence)
        self.publish_label.setBuddy(self.publish)
        self.translate_label.setBuddy(self.translate)
        self.permission_evidence_label.setBuddy(self.permission_evidence)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ResourceForm)

        QMetaObject.connectSlotsByName(ResourceForm)
    # setupUi

    def retranslateUi(self, ResourceForm):
        self.what.setText(QCoreApplication.translate("ResourceForm", u"Resource", None))
        self.title_en_label.setText(QCoreApplication.translate("ResourceForm", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title_en.setAccessibleName(QCoreApplication.translate("ResourceForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.title_zh_label.setText(QCoreApplication.translate("ResourceForm", u"Title (\u4e2d\u6587)", None))
#if QT_CONFIG(accessibility)
        self.title_zh.setAccessibleName(QCoreApplication.translate("ResourceForm", u"Title (\u4e2d\u6587)", None))
#endif // QT_CONFIG(accessibility)
        self.topic_label.setText(QCoreApplication.translate("ResourceForm", u"Topic", None))
#if QT_CONFIG(accessibility)
        self.topic.setAccessibleName(QCoreApplication.translate("ResourceForm", u"Topic", None))
#endif // QT_CONFIG(accessibility)
        self.link_label.setText(QCoreApplication.translate("ResourceForm", u"Address", None))
#if QT_CONFIG(accessibility)
        self.link.setAccessibleName(QCoreApplication.translate("ResourceForm", u"Address", None))
#endif // QT_CONFIG(accessibility)
        self.owner_label.setText(QCoreApplication.translate("ResourceForm", u"Owner", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("ResourceForm", u"Owner", None))
#endif // QT_CONFIG(accessibility)
        self.licence_label.setText(QCoreApplication.translate("ResourceForm", u"Licence", None))
#if QT_CONFIG(accessibility)
        self.licence.setAccessibleName(QCoreApplication.translate("ResourceForm", u"Licence", None))
#endif // QT_CONFIG(accessibility)
        self.permission_label.setText(QCoreApplication.translate("ResourceForm", u"Permission", None))
        self.publish_label.setText(QCoreApplication.translate("ResourceForm", u"To publish", None))
#if QT_CONFIG(accessibility)
        self.publish.setAccessibleName(QCoreApplication.translate("ResourceForm", u"To publish", None))
#endif // QT_CONFIG(accessibility)
        self.translate_label.setText(QCoreApplication.translate("ResourceForm", u"To translate", None))
#if QT_CONFIG(accessibility)
        self.translate.setAccessibleName(QCoreApplication.translate("ResourceForm", u"To translate", None))
#endif // QT_CONFIG(accessibility)
        self.permission_evidence_label.setText(QCoreApplication.translate("ResourceForm", u"How we know", None))
#if QT_CONFIG(accessibility)
        self.permission_evidence.setAccessibleName(QCoreApplication.translate("ResourceForm", u"How we know", None))
#endif // QT_CONFIG(accessibility)
        self.open.setText(QCoreApplication.translate("ResourceForm", u"Open", None))
        self.remove.setText(QCoreApplication.translate("ResourceForm", u"Remove", None))
        pass
    # retranslateUi

