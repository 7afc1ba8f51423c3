package org.nadhir.node.folder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// What a node is told in `node.json` (docs/operating.md explains each key). All of it may be seen: whoever holds a
/// card knows name and party anyway.
///
/// @param exercise everything this node says is an exercise, and its clock may be set; never changed after `init`
/// @param apiPort of the API, which listens on the loopback only; 0 for any free one
/// @param exchangeAddress where partners' connections come in: an IP address of this machine, `0.0.0.0` for all
/// @param exchangePort of the port for partners
/// @param store `sqlite` for a database in the folder, else the JDBC URL of a PostgreSQL database
/// @param groundsOn grounds of waivers that judge who the victim is or are off for another reason, and that this
///     party switches on by its own decision, as `profile/ground`
/// @param sourcePersons how many persons it takes to open a source: 2, or 1 where the party has decided so; shredding
///     takes two in any case
/// @param undo how long a signature may be taken back before what all signed is sealed, where minutes do not count;
///     at most [#UNDO_MAX], in whole seconds
/// @param taxii where programs pull and push objects
/// @param console where persons work in a browser
/// @param bells where bells ring when something waits
/// @param registers files of names in the folder that reading knows as well (docs/reading.md)
/// @param watchPort of metrics and health, on the loopback only; [#WATCH_OFF] for none, 0 for any free one
public record Config(
        PartyId party,
        Text name,
        boolean exercise,
        int apiPort,
        String exchangeAddress,
        int exchangePort,
        String store,
        List<String> groundsOn,
        int sourcePersons,
        Duration undo,
        int watchPort,
        TaxiiSettings taxii,
        ConsoleSettings console,
        BellSettings bells,
        List<String> registers) {

    public static final int VERSION = 1;
    public static final int API_PORT = 7311;
    public static final int EXCHANGE_PORT = 7312;
    public static final String EXCHANGE_ADDRESS = "0.0.0.0";
    public static final int SOURCE_PERSONS = 2;
    /// Ours: as long as it takes to read a name once more.
    public static final Duration UNDO = Duration.ofSeconds(10);
    /// Ours: a small part of the time within which what is owed with PRIORITY is to be stored there.
    static final Duration UNDO_MAX = Duration.ofMinutes(2);
    /// No metrics and no health: whoever wants them says on which port.
    public static final int WATCH_OFF = -1;
    public static final String SQLITE = "sqlite";
    public static final String POSTGRES = "jdbc:postgresql:";
    static final int BYTES_MAX = 16 * 1024;
    private static final int GROUNDS_MAX = 64;
    private static final int REGISTERS_MAX = 16;
    private static final Pattern REGISTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int PORT_MAX = 65_535;

    public Config {
        groundsOn = List.copyOf(groundsOn);
        registers = List.copyOf(registers);
        if (!registers.stream().allMatch(file -> REGISTER.matcher(file).matches())) {
            throw new IllegalArgumentException("names of files in the folder");
        }
        if (watchPort != WATCH_OFF
                && (badPort(watchPort)
                        || (watchPort != 0 && (watchPort == apiPort || watchPort == exchangePort)))) {
            throw new IllegalArgumentException("a port of its own");
        }
        if (badPort(apiPort) || badPort(exchangePort) || (apiPort == exchangePort && apiPort != 0)) {
            throw new IllegalArgumentException("two different ports up to 65535; 0 for any free one");
        }
        if ((taxii.port() > 0 && List.of(apiPort, exchangePort, watchPort).contains(taxii.port()))
                || (console.port() > 0
                        && List.of(apiPort, exchangePort, watchPort, taxii.port()).contains(console.port()))) {
            throw new IllegalArgumentException("a port of its own");
        }
        if (!exercise && !console.codes()) {
            throw new IllegalArgumentException("only an exercise signs in without codes");
        }
        if (!store.equals(SQLITE) && !store.startsWith(POSTGRES)) {
            throw new IllegalArgumentException("the store is `sqlite` or a JDBC URL of PostgreSQL");
        }
        if (sourcePersons < 1 || sourcePersons > SOURCE_PERSONS) {
            throw new IllegalArgumentException("a source is opened by one person or by two");
        }
        if (undo.isNegative() || undo.compareTo(UNDO_MAX) > 0) {
            throw new IllegalArgumentException("up to two minutes");
        }
        if (!exchangeAddress.matches("[0-9a-fA-F.:]{2,45}")) {
            throw new IllegalArgumentException("an IP address");
        }
    }

    /// A real node with every setting at its default.
    public static Config of(PartyId party, Text name) {
        return new Config(
                party, name, false, API_PORT, EXCHANGE_ADDRESS, EXCHANGE_PORT, SQLITE, List.of(), SOURCE_PERSONS, UNDO,
                WATCH_OFF, TaxiiSettings.NONE, ConsoleSettings.NONE, BellSettings.NONE, List.of());
    }

    /// The file.
    public Bytes write() {
        Json.Builder file = Json.object()
                .put("version", VERSION)
                .put("party", party.value())
                .put("name", Json.object().put("ar", name.ar()).put("en", name.en()).build())
                .put("exercise", exercise)
                .put("apiPort", apiPort)
                .put("exchangeAddress", exchangeAddress)
                .put("exchangePort", exchangePort)
                .put("store", store)
                .putStrings("groundsOn", groundsOn)
                .put("sourcePersons", sourcePersons);
        if (!undo.equals(UNDO)) {
            file.put("undoSeconds", undo.toSeconds());
        }
        if (watchPort != WATCH_OFF) {
            file.put("watchPort", watchPort);
        }
        taxii.write(file);
        console.write(file);
        bells.write(file);
        if (!registers.isEmpty()) {
            file.putStrings("registers", registers);
        }
        return Bytes.of(CanonicalWriter.write(file.build()));
    }

    /// Reads the file; a person may have written it, so white space and order are free. What may be left out has
    /// its default, what is unknown is refused.
    ///
    /// @return empty where it is no such file
    public static Optional<Config> read(Bytes file) {
        return JsonReader.read(file.toArray(), BYTES_MAX)
                                instanceof JsonReader.Result.Read(Json value)
                        && Decoded.of(value, Config::decode) instanceof Decoded.Good<Config>(Config config)
                ? Optional.of(config)
                : Optional.empty();
    }

    private static Config decode(Fields fields) throws Malformed {
        fields.integer("version", VERSION, VERSION);
        Fields name = fields.object("name");
        return new Config(
                fields.value("party", PartyId::new),
                new Text(name.string("ar"), name.string("en")),
                fields.has("exercise") && fields.bool("exercise"),
                port(fields, "apiPort", API_PORT),
                fields.optionalString("exchangeAddress").orElse(EXCHANGE_ADDRESS),
                port(fields, "exchangePort", EXCHANGE_PORT),
                fields.optionalString("store").orElse(SQLITE),
                fields.has("groundsOn") ? fields.strings("groundsOn", GROUNDS_MAX) : List.of(),
                fields.has("sourcePersons")
                        ? (int) fields.integer("sourcePersons", 1, SOURCE_PERSONS)
                        : SOURCE_PERSONS,
                fields.has("undoSeconds")
                        ? Duration.ofSeconds(fields.integer("undoSeconds", 0, UNDO_MAX.toSeconds()))
                        : UNDO,
                port(fields, "watchPort", WATCH_OFF),
                TaxiiSettings.read(fields),
                ConsoleSettings.read(fields),
                BellSettings.read(fields),
                fields.has("registers") ? fields.strings("registers", REGISTERS_MAX) : List.of());
    }

    private static int port(Fields fields, String name, int standard) throws Malformed {
        return fields.has(name) ? (int) fields.integer(name, 0, PORT_MAX) : standard;
    }

    private static boolean badPort(int port) {
        return port < 0 || port > PORT_MAX;
    }
}
