package org.nadhir.model;

import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// A message as it stands in records and answers: key and arguments, never words.
public final class MessageCodec {

    private static final int ARGUMENTS_MAX = 20;

    private MessageCodec() {}

    public static Json write(Message message) {
        return Json.object()
                .put("key", message.key())
                .putStrings("arguments", message.arguments())
                .build();
    }

    public static Message read(Fields fields) throws Malformed {
        return new Message(fields.string("key"), fields.strings("arguments", ARGUMENTS_MAX));
    }
}
