# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'room_form.ui'
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

from moderator_app.desktop.widgets.form_fields import (FormChoice, FormLine, FormNumber)

class Ui_RoomForm(object):
    def setupUi(self, RoomForm):
        if not RoomForm.objectName():
            RoomForm.setObjectName(u"RoomForm")
        RoomForm.resize(264, 360)
        self.column = QVBoxLayout(RoomForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.language_row = QHBoxLayout()
        self.language_row.setSpacing(10)
        self.language_row.setObjectName(u"language_row")
        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(RoomForm)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setProperty(u"letters", u"small")

        self.language_column.addWidget(self.language_label)

        self.language = FormChoice(RoomForm)
        self.language.setObjectName(u"language")

        self.language_column.addWidget(self.language)


        self.language_row.addLayout(self.language_column)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(RoomForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"letters", u"small")

        self.name_column.addWidget(self.name_label)

        self.name = FormLine(RoomForm)
        self.name.setObjectName(u"name")

        self.name_column.addWidget(self.name)


        self.language_row.addLayout(self.name_column)


        self.column.addLayout(self.language_row)

        self.topic_column = QVBoxLayout()
        self.topic_column.setSpacing(4)
        self.topic_column.setObjectName(u"topic_column")
        self.topic_label = QLabel(RoomForm)
        self.topic_label.setObjectName(u"topic_label")
        self.topic_label.setProperty(u"letters", u"small")

        self.topic_column.addWidget(self.topic_label)

        self.topic = FormChoice(RoomForm)
        self.topic.setObjectName(u"topic")

        self.topic_column.addWidget(self.topic)


        self.column.addLayout(self.topic_column)

        self.smallest_row = QHBoxLayout()
        self.smallest_row.setSpacing(10)
        self.smallest_row.setObjectName(u"smallest_row")
        self.smallest_column = QVBoxLayout()
        self.smallest_column.setSpacing(4)
        self.smallest_column.setObjectName(u"smallest_column")
        self.smallest_label = QLabel(RoomForm)
        self.smallest_label.setObjectName(u"smallest_label")
        self.smallest_label.setProperty(u"letters", u"small")

        self.smallest_column.addWidget(self.smallest_label)

        self.smallest = FormNumber(RoomForm)
        self.smallest.setObjectName(u"smallest")
        self.smallest.setMinimum(1)
        self.smallest.setMaximum(200)

        self.smallest_column.addWidget(self.smallest)


        self.smallest_row.addLayout(self.smallest_column)

        self.largest_column = QVBoxLayout()
        self.largest_column.setSpacing(4)
        self.largest_column.setObjectName(u"largest_column")
        self.largest_label = QLabel(RoomForm)
        self.largest_label.setObjectName(u"largest_label")
        self.largest_label.setProperty(u"letters", u"small")

        self.largest_column.addWidget(self.largest_label)

        self.largest = FormNumber(RoomForm)
        self.largest.setObjectName(u"largest")
        self.largest.setMinimum(1)
        self.largest.setMaximum(200)

        self.largest_column.addWidget(self.largest)


        self.smallest_row.addLayout(self.largest_column)


        self.column.addLayout(self.smallest_row)

        self.host_column = QVBoxLayout()
        self.host_column.setSpacing(4)
        self.host_column.setObjectName(u"host_column")
        self.host_label = QLabel(RoomForm)
        self.host_label.setObjectName(u"host_label")
        self.host_label.setProperty(u"letters", u"small")

        self.host_column.addWidget(self.host_label)

        self.host = FormChoice(RoomForm)
        self.host.setObjectName(u"host")

        self.host_column.addWidget(self.host)


        self.column.addLayout(self.host_column)

        self.locked = QCheckBox(RoomForm)
        self.locked.setObjectName(u"locked")

        self.column.addWidget(self.locked)

        self.closed = QCheckBox(RoomForm)
        self.closed.setObjectName(u"closed")

        self.column.addWidget(self.closed)

        self.acts = QHBoxLayout()
        self.acts.setObjectName(u"acts")
        self.remove = QPushButton(RoomForm)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"kind", u"danger")
        self.remove.setProperty(u"small", True)
        self.remove.setAutoDefault(False)

        self.acts.addWidget(self.remove)

        self.acts_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.acts_room)


        self.column.addLayout(self.acts)

#if QT_CONFIG(shortcut)
        self.language_label.setBuddy(self.language)
        self.name_label.setBuddy(self.name)
        self.topic_label.setBuddy(self.topic)
        self.smallest_label.setBuddy(self.smallest)
        self.largest_label.setBuddy(self.largest)
        self.host_label.setBuddy(self.host)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RoomForm)

        QMetaObject.connectSlotsByName(RoomForm)
    # setupUi

    def retranslateUi(self, RoomForm):
        self.language_label.setText(QCoreApplication.translate("RoomForm", u"Language", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("RoomForm", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("RoomForm", u"Name, if it has one", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("RoomForm", u"Name, if it has one", None))
#endif // QT_CONFIG(accessibility)
        self.topic_label.setText(QCoreApplication.translate("RoomForm", u"Topic", None))
#if QT_CONFIG(accessibility)
        self.topic.setAccessibleName(QCoreApplication.translate("RoomForm", u"Topic", None))
#endif // QT_CONFIG(accessibility)
        self.smallest_label.setText(QCoreApplication.translate("RoomForm", u"At least", None))
#if QT_CONFIG(accessibility)
        self.smallest.setAccessibleName(QCoreApplication.translate("RoomForm", u"At least", None))
#endif // QT_CONFIG(accessibility)
        self.largest_label.setText(QCoreApplication.translate("RoomForm", u"At most", None))
#if QT_CONFIG(accessibility)
        self.largest.setAccessibleName(QCoreApplication.translate("RoomForm", u"At most", None))
#endif // QT_CONFIG(accessibility)
        self.host_label.setText(QCoreApplication.translate("RoomForm", u"Host", None))
#if QT_CONFIG(accessibility)
        self.host.setAccessibleName(QCoreApplication.translate("RoomForm", u"Host", None))
#endif // QT_CONFIG(accessibility)
        self.locked.setText(QCoreApplication.translate("RoomForm", u"Locked: grouping leaves it as it is", None))
        self.closed.setText(QCoreApplication.translate("RoomForm", u"Closed: nobody sits here", None))
        self.remove.setText(QCoreApplication.translate("RoomForm", u"Remove the room", None))
        pass
    # retranslateUi

