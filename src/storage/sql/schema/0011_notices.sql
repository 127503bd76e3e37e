-- What a service took from us to send (a text, a letter), until it is known what became of it. The
-- reference is the Message-ID of its row in mail_sent; `id` is what the service calls it. Kept by
-- itself, because a mail has none of this.
CREATE TABLE service_sent (
    area      TEXT   NOT NULL,
    reference TEXT   NOT NULL,
    id        TEXT   NOT NULL,
    kind      TEXT   NOT NULL CHECK (kind IN ('text', 'letter')),
    taken     BIGINT NOT NULL,
    next_look BIGINT NOT NULL,
    looks     BIGINT NOT NULL,
    PRIMARY KEY (area, reference)
) STRICT_BY_KEY;
CREATE INDEX service_sent_look ON service_sent (area, next_look);

-- That something happened, for whoever wishes to be told of several things in one. Which person, in
-- which case, and when they are to be told; never what happened. `key` is that of the notice that
-- would have been sent, so that a thing is told of once. It ends with the telling.
CREATE TABLE notice_waiting (
    area    TEXT   NOT NULL,
    key     TEXT   NOT NULL,
    person  TEXT   NOT NULL,
    a_case  TEXT   NOT NULL,
    since   BIGINT NOT NULL,
    due     BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (area, key)
) STRICT_BY_KEY;
CREATE INDEX notice_waiting_due ON notice_waiting (area, due, person);
CREATE INDEX notice_waiting_person ON notice_waiting (area, person);
