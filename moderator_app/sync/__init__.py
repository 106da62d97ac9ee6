"""The laptop's half of synchronisation. Filled when sync is built; the journal in store/ already keeps its outbox."""
