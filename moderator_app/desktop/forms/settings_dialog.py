# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_SettingsForm(object):
    def setupUi(self, SettingsForm):
        if not SettingsForm.objectName():
            SettingsForm.setObjectName(u"SettingsForm")
        SettingsForm.resize(460, 340)
        self.column = QVBoxLayout(SettingsForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(22, 20, 22, 18)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(18)
        self.fields.setVerticalSpacing(12)
        self.name_label = QLabel(SettingsForm)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(SettingsForm)
        self.name.setObjectName(u"name")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.language_label = QLabel(SettingsForm)
        self.language_label.setObjectName(u"language_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.language_label)

        self.language = QComboBox(SettingsForm)
        self.language.setObjectName(u"language")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.language)

        self.theme_label = QLabel(SettingsForm)
        self.theme_label.setObjectName(u"theme_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.theme_label)

        self.theme = QComboBox(SettingsForm)
        self.theme.setObjectName(u"theme")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.theme)

        self.text_size_label = QLabel(SettingsForm)
        self.text_size_label.setObjectName(u"text_size_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.text_size_label)

        self.text_size = QComboBox(SettingsForm)
        self.text_size.setObjectName(u"text_size")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.text_size)

        self.workspace_label = QLabel(SettingsForm)
        self.workspace_label.setObjectName(u"workspace_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.workspace_label)

        self.workspace_row = QHBoxLayout()
        self.workspace_row.setSpacing(8)
        self.workspace_row.setObjectName(u"workspace_row")
        self.workspace = QLineEdit(SettingsForm)
        self.workspace.setObjectName(u"workspace")
        self.workspace.setReadOnly(True)

        self.workspace_row.addWidget(self.workspace)

        self.show_folder = QPushButton(SettingsForm)
        self.show_folder.setObjectName(u"show_folder")
        self.show_folder.setAutoDefault(False)

        self.workspace_row.addWidget(self.show_folder)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.workspace_row)


        self.column.addLayout(self.fields)

        self.reduced_motion = QCheckBox(SettingsForm)
        self.reduced_motion.setObjectName(u"reduced_motion")

        self.column.addWidget(self.reduced_motion)

        self.room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.room)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.left)

        self.done = QPushButton(SettingsForm)
        self.done.setObjectName(u"done")

        self.foot.addWidget(self.done)


        self.column.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.language_label.setBuddy(self.language)
        self.theme_label.setBuddy(self.theme)
        self.text_size_label.setBuddy(self.text_size)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsForm)

        self.done.setDefault(True)


        QMetaObject.connectSlotsByName(SettingsForm)
    # setupUi

    def retranslateUi(self, SettingsForm):
        SettingsForm.setWindowTitle(QCoreApplication.translate("SettingsForm", u"Settings", None))
        self.name_label.setText(QCoreApplication.translate("SettingsForm", u"Your name", None))
        self.name.setPlaceholderText(QCoreApplication.translate("SettingsForm", u"As it stands in the history of changes", None))
        self.language_label.setText(QCoreApplication.translate("SettingsForm", u"Language", None))
        self.theme_label.setText(QCoreApplication.translate("SettingsForm", u"Appearance", None))
        self.text_size_label.setText(QCoreApplication.translate("SettingsForm", u"Size of texts", None))
        self.workspace_label.setText(QCoreApplication.translate("SettingsForm", u"Workspace", None))
#if QT_CONFIG(accessibility)
        self.workspace.setAccessibleName(QCoreApplication.translate("SettingsForm", u"Folder of the workspace", None))
#endif // QT_CONFIG(accessibility)
        self.show_folder.setText(QCoreApplication.translate("SettingsForm", u"Show folder", None))
        self.reduced_motion.setText(QCoreApplication.translate("SettingsForm", u"Nothing slides or fades", None))
        self.done.setText(QCoreApplication.translate("SettingsForm", u"Done", None))
    # retranslateUi

