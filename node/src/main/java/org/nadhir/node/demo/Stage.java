package org.nadhir.node.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// Where the demo plays: runs commands as persons of the two parties and shows what a person would see.
final class Stage {

    private static final int ANSWER_BYTES_MAX = 32 << 20;

    private final Shell shell;
    private final Teller teller;
    private final Path room;
    private final String language;
    private int saved;

    Stage(Shell shell, Teller teller, Path room, String language) {
        this.shell = shell;
        this.teller = teller;
        this.room = room;
        this.language = language;
    }

    Teller teller() {
        return teller;
    }

    Path file(String name) {
        return room.resolve(name);
    }

    /// Runs a command that needs no node; shows what it says.
    Shell.Ran plain(String... words) {
        return tried(List.of(words), List.of(words), true);
    }

    /// Runs a command in a person's name and shows what it says; ends the demo where the command fails.
    String as(Party party, String person, String... words) {
        Shell.Ran ran = attempt(party, person, words);
        if (ran.status() != 0) {
            throw new Fallen("demo.command-failed", words[0], ran.remarks().strip());
        }
        return ran.out();
    }

    /// Like [#as], for commands that give their answer as data as well.
    View ask(Party party, String person, String... words) {
        Path file = room.resolve("answer-" + saved++ + ".json");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--save", file.toString()));
        Shell.Ran ran = attempt(party, person, true, all.toArray(String[]::new));
        if (ran.status() != 0 && !Files.exists(file)) {
            throw new Fallen("demo.command-failed", words[0], ran.remarks().strip());
        }
        return read(file);
    }

    /// Like [#ask], without a word: for what is only looked up.
    View look(Party party, String person, String... words) {
        Path file = room.resolve("answer-" + saved++ + ".json");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--save", file.toString()));
        Shell.Ran ran = attempt(party, person, false, all.toArray(String[]::new));
        if (!Files.exists(file)) {
            throw new Fallen("demo.command-failed", words[0], ran.remarks().strip());
        }
        return read(file);
    }

    /// Runs a command that may be refused.
    Shell.Ran attempt(Party party, String person, String... words) {
        return attempt(party, person, true, words);
    }

    private Shell.Ran attempt(Party party, String person, boolean shown, String... words) {
        int verbs = isGroup(words[0]) ? 2 : 1;
        List<String> all = new ArrayList<>(List.of(words).subList(0, verbs));
        List<String> typed = new ArrayList<>(all);
        all.add(party.folder().toString());
        typed.add(party.name());
        all.addAll(List.of(words).subList(verbs, words.length));
        typed.addAll(List.of(words).subList(verbs, words.length));
        all.addAll(List.of(
                "--as", party.person(person), "--person-passphrase-file", party.passphrase(person).toString()));
        typed.addAll(List.of("--as", person));
        return tried(all, typed, shown);
    }

    private Shell.Ran tried(List<String> words, List<String> typed, boolean shown) {
        List<String> all = new ArrayList<>(List.of("--lang", language));
        all.addAll(words);
        if (shown) {
            teller.command(shortened(typed));
        }
        return shell.run(shown ? teller::output : _ -> {}, all.toArray(String[]::new));
    }

    /// As it is worth reading: without the folder of this run, without where the answer is kept as data.
    private String shortened(List<String> typed) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).equals("--save")) {
                i++;
                continue;
            }
            String word = typed.get(i).replace(room + "/", "");
            line.append(i == 0 ? "" : " ").append(word.contains(" ") ? "\"" + word + "\"" : word);
        }
        return line.toString();
    }

    private static boolean isGroup(String verb) {
        return List.of("report", "source", "case", "card", "person", "partner", "agreement").contains(verb);
    }

    private static View read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return JsonReader.read(bytes, ANSWER_BYTES_MAX) instanceof JsonReader.Result.Read(Json json)
                    ? new View(json)
                    : broken(file);
        } catch (IOException e) {
            throw new Fallen(e, "demo.answer", file.toString());
        }
    }

    private static View broken(Path file) {
        throw new Fallen("demo.answer", file.toString());
    }
}
