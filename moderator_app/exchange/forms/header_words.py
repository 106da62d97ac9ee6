"""First column names of survey exports, in the languages of those who own the forms.

Kept apart from the logic because they are many and grow. All are compared as `folded` makes them.
"""

from __future__ import annotations

from moderator_app.exchange.cells import folded


def _words(listed: str) -> frozenset[str]:
    return frozenset(folded(word) for word in listed.split("|"))


TIMESTAMP = _words(
    "Timestamp|时间戳记|时间戳|時間戳記|タイムスタンプ|타임스탬프|Zeitstempel|Horodateur|Marca temporal|"
    "Carimbo de data/hora|Informazioni cronologiche|Tijdstempel|Tidsstämpel|Tidsstempel|Tidspunkt|Aikaleima|"
    "Отметка времени|Позначка часу|Zaman damgası|Sygnatura czasowa|Časová značka|Időbélyeg|Χρονική σήμανση|"
    "ประทับเวลา|Dấu thời gian|Stempel waktu|Cap masa|طابع زمني|חותמת זמן|टाइमस्टैम्प|Marcă temporală"
)

GOOGLE_EMAIL = _words(
    "Email Address|Email address|Username|电子邮件地址|電子郵件地址|用户名|使用者名稱|メールアドレス|"
    "ユーザー名|이메일 주소|사용자 이름|E-Mail-Adresse|Nutzername|Adresse e-mail|Nom d'utilisateur|"
    "Dirección de correo electrónico|Nombre de usuario|Endereço de e-mail|Nome de usuário|Indirizzo email|"
    "Nome utente|E-mailadres|E-postadress|Адрес электронной почты|E-posta Adresi|Adres e-mail"
)

MICROSOFT_START = _words(
    "Start time|开始时间|開始時間|開始時刻|시작 시간|Startzeit|Heure de début|Hora de inicio|Hora de início|"
    "Ora di inizio|Begintijd|Starttid|Starttidspunkt|Aloitusaika|Время начала|Başlangıç saati|"
    "Godzina rozpoczęcia|Čas zahájení|Thời gian bắt đầu"
)

MICROSOFT_NAME = _words("Name|姓名|名称|名稱|名前|이름|Nom|Nombre|Nome|Naam|Namn|Navn|Nimi|Имя|Ad|Nazwa|Název|Tên")

MICROSOFT_MODIFIED = _words(
    "Last modified time|上次修改时间|上次修改時間|最后修改时间|最終更新時刻|마지막 수정 시간|"
    "Zeitpunkt der letzten Änderung|Uhrzeit der letzten Änderung|Heure de la dernière modification|"
    "Hora de la última modificación|Hora da última modificação|Ora dell'ultima modifica|"
    "Tijd van laatste wijziging"
)

MICROSOFT_LANGUAGE = _words("language|语言|語言|言語|언어|sprache|langue|idioma|lingua|taal|språk|язык|dil")

WJX_NUMBER = _words("序号|編號|编号|答卷编号|答卷序号")

WJX_META = _words(
    "提交答卷时间|所用时间|来源|来源详情|来自ip|总分|用户id|昵称|自定义字段|答题时长|开始答题时间|提交时间|"
    "作答时长|省份|城市|openid|微信昵称|用户来源"
)

ANONYMOUS = _words("anonymous|匿名|anonym|anonyme|anónimo|anônimo|anonimo|anoniem|匿名用户")
