package org.nadhir.node;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;

/// The published schemas of `docs/schemas`, as somebody else's validator understands them.
public final class Schemas {

    private Schemas() {}

    /// What is wrong with `json`; empty where the schema takes it.
    ///
    /// @param schema name of the file, for example `profile.schema.json`
    public static List<String> flaws(String schema, String json) {
        String text = Project.read(Path.of("docs", "schemas", schema));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(text)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
