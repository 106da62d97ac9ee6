"""Running a meeting, recordings, whose voice is whose, consent, copies that went out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sent_copy",
        sa.Column("strand_id", sa.String(length=36), nullable=False),
        sa.Column("subject_table", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("recalled_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["strand_id"], ["strand.id"], name=op.f("fk_sent_copy_strand_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_copy")),
    )
    with op.batch_alter_table("sent_copy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sent_copy_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_sent_copy_strand_id"), ["strand_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_sent_copy_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "recording",
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("title_zh", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=True),
        sa.Column("begins", sa.Float(), nullable=False),
        sa.Column("streams", sa.JSON(), nullable=False),
        sa.Column("picture_sha256", sa.String(), nullable=False),
        sa.Column("waveform_sha256", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("position", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_recording_event_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recording")),
    )
    with op.batch_alter_table("recording", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recording_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_recording_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_recording_sha256"), ["sha256"], unique=False)

    op.create_table(
        "voice",
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_voice_event_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_voice_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voice")),
    )
    with op.batch_alter_table("voice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_voice_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_voice_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_voice_person_id"), ["person_id"], unique=False)

    op.create_table(
        "consent",
        sa.Column("recording_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("answer", sa.String(length=40), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("evidence_sha256", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_consent_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["recording_id"], ["recording.id"], name=op.f("fk_consent_recording_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_evidence_sha256"), ["evidence_sha256"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_recording_id"), ["recording_id"], unique=False)

    op.create_table(
        "chapter",
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("segment_id", sa.String(length=36), nullable=True),
        sa.Column("starts", sa.Float(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("title_zh", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_chapter_event_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["segment.id"], name=op.f("fk_chapter_segment_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chapter")),
    )
    with op.batch_alter_table("chapter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chapter_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_chapter_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_chapter_segment_id"), ["segment_id"], unique=False)

    op.create_table(
        "run_mark",
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("clock", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("segment_id", sa.String(length=36), nullable=True),
        sa.Column("from_segment_id", sa.String(length=36), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("elapsed", sa.Float(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_run_mark_event_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["from_segment_id"], ["segment.id"], name=op.f("fk_run_mark_from_segment_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["segment.id"], name=op.f("fk_run_mark_segment_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run_mark")),
    )
    with op.batch_alter_table("run_mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_run_mark_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_run_mark_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_run_mark_from_segment_id"), ["from_segment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_run_mark_segment_id"), ["segment_id"], unique=False)

    op.create_table(
        "commitment",
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("note_id", sa.String(length=36), nullable=True),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("person_text", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("position", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_commitment_event_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["note_id"], ["note.id"], name=op.f("fk_commitment_note_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_commitment_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
    )
    with op.batch_alter_table("commitment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitment_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_note_id"), ["note_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("cue", schema=None) as batch_op:
        batch_op.add_column(sa.Column("recording_id", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("language", sa.String(length=40), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("translated", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("is_edited", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.create_index(batch_op.f("ix_cue_recording_id"), ["recording_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_cue_recording_id"), "recording", ["recording_id"], ["id"], initially="DEFERRED", deferrable=True
        )

    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.add_column(sa.Column("outcome", sa.String(length=40), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("outcome_at", sa.DateTime(), nullable=True))
        batch_op.add_column(sa.Column("outcome_words", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.drop_column("outcome_words")
        batch_op.drop_column("outcome_at")
        batch_op.drop_column("outcome")

    with op.batch_alter_table("cue", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_cue_recording_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_cue_recording_id"))
        batch_op.drop_column("is_edited")
        batch_op.drop_column("translated")
        batch_op.drop_column("language")
        batch_op.drop_column("recording_id")

    with op.batch_alter_table("commitment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitment_person_id"))
        batch_op.drop_index(batch_op.f("ix_commitment_note_id"))
        batch_op.drop_index(batch_op.f("ix_commitment_feed"))
        batch_op.drop_index(batch_op.f("ix_commitment_event_id"))

    op.drop_table("commitment")
    with op.batch_alter_table("run_mark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_run_mark_segment_id"))
        batch_op.drop_index(batch_op.f("ix_run_mark_from_segment_id"))
        batch_op.drop_index(batch_op.f("ix_run_mark_feed"))
        batch_op.drop_index(batch_op.f("ix_run_mark_event_id"))

    op.drop_table("run_mark")
    with op.batch_alter_table("chapter", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_chapter_segment_id"))
        batch_op.drop_index(batch_op.f("ix_chapter_feed"))
        batch_op.drop_index(batch_op.f("ix_chapter_event_id"))

    op.drop_table("chapter")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_recording_id"))
        batch_op.drop_index(batch_op.f("ix_consent_person_id"))
        batch_op.drop_index(batch_op.f("ix_consent_feed"))
        batch_op.drop_index(batch_op.f("ix_consent_evidence_sha256"))

    op.drop_table("consent")
    with op.batch_alter_table("voice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_voice_person_id"))
        batch_op.drop_index(batch_op.f("ix_voice_feed"))
        batch_op.drop_index(batch_op.f("ix_voice_event_id"))

    op.drop_table("voice")
    with op.batch_alter_table("recording", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_recording_sha256"))
        batch_op.drop_index(batch_op.f("ix_recording_feed"))
        batch_op.drop_index(batch_op.f("ix_recording_event_id"))

    op.drop_table("recording")
    with op.batch_alter_table("sent_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sent_copy_subject_id"))
        batch_op.drop_index(batch_op.f("ix_sent_copy_strand_id"))
        batch_op.drop_index(batch_op.f("ix_sent_copy_feed"))

    op.drop_table("sent_copy")
