package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/// A chapter of a manual: the lines that begin with a mark.
record Story(String title, List<Line> lines) {

    /// @param number of the line in the file
    record Line(int number, char mark, String text) {
        @Override
        public String toString() {
            return "line " + number + ": " + mark + " " + text;
        }
    }

    static List<Story> read(URL file) throws IOException {
        List<Story> stories = new ArrayList<>();
        try (InputStream in = file.openStream()) {
            int number = 0;
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                number++;
                if (line.startsWith("== ")) {
                    stories.add(new Story(line.substring(3), new ArrayList<>()));
                } else if (line.length() > 1 && "><~!=+".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ') {
                    stories.getLast().lines().add(new Line(number, line.charAt(0), line.substring(2)));
                }
            }
        }
        return stories;
    }
}
