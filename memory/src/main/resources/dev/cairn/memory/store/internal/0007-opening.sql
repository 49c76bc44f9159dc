-- What a program that ended badly was writing is looked for at every opening, in however many messages.
CREATE INDEX message_being_written ON message (created_at) WHERE state = 'writing';
