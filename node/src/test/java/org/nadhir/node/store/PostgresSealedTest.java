package org.nadhir.node.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.PartyId;

final class PostgresSealedTest extends SealedContract {

    @Override
    Ground ground() {
        return Ground.postgres();
    }

    /// Every column of every table. The server's own files are not ours to read.
    @Override
    List<byte[]> lying(PartyId party) throws SQLException {
        List<byte[]> lying = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(Ground.postgres().url());
                Statement statement = connection.createStatement()) {
            for (Table table : Table.values()) {
                String sql = "SELECT party || ' ' || id || ' ' || ordinal, body FROM " + table.sql()
                        + " WHERE party = '" + party + "'";
                try (ResultSet result = statement.executeQuery(sql)) {
                    while (result.next()) {
                        lying.add(result.getString(1).getBytes(StandardCharsets.UTF_8));
                        lying.add(result.getBytes(2));
                    }
                }
            }
        }
        return lying;
    }
}
