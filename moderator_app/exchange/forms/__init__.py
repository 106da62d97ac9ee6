"""Survey exports of Google Forms, Microsoft Forms and 问卷星, which share nothing but rows and columns.

layouts: which program wrote the file and what its first columns are. questions: how each question was answered and
from which options. purposes: what a question is for, from its wording. survey: the whole file. detecting: whether a table
that was given as something else is a survey export, and whether one that was given as a survey is none.
"""

from moderator_app.exchange.forms.detecting import doubt_of_survey, program_of_survey
from moderator_app.exchange.forms.purposes import guess_purpose
from moderator_app.exchange.forms.survey import read_survey

__all__ = ["doubt_of_survey", "guess_purpose", "program_of_survey", "read_survey"]
