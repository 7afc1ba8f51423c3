package org.nadhir.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.nadhir.model.PartyId;

/// Claims of several processes in one table. What is being taken by another one at this moment is skipped, not waited
/// for.
final class PostgresClaims implements Claims {

    private static final String FIRST = "INSERT INTO outbox_claim (party, id, holder, until)"
            + " VALUES (?, ?, ?, clock_timestamp() + ? * interval '1 millisecond') ON CONFLICT DO NOTHING";
    private static final String FALLEN_FREE = "UPDATE outbox_claim"
            + " SET holder = ?, until = clock_timestamp() + ? * interval '1 millisecond'"
            + " WHERE (party, id) IN (SELECT party, id FROM outbox_claim"
            + " WHERE party = ? AND id = ? AND until < clock_timestamp() FOR UPDATE SKIP LOCKED)";
    private static final String FREE = "DELETE FROM outbox_claim WHERE party = ? AND id = ? AND holder = ?";

    private final DataSource pool;
    private final String party;
    private final UUID holder;
    private final Function<SQLException, StoreTrouble> trouble;

    /// @param holder of this process and of no other
    /// @param trouble what the database's exceptions mean
    PostgresClaims(DataSource pool, PartyId party, UUID holder, Function<SQLException, StoreTrouble> trouble) {
        this.pool = pool;
        this.party = party.value();
        this.holder = holder;
        this.trouble = trouble;
    }

    @Override
    public boolean take(RowId what, Duration lease) {
        return change(FIRST, party, what.value(), holder, lease.toMillis()) == 1
                || change(FALLEN_FREE, holder, lease.toMillis(), party, what.value()) == 1;
    }

    @Override
    public void free(RowId what) {
        change(FREE, party, what.value(), holder);
    }

    private int change(String sql, Object... arguments) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            int changed = statement.executeUpdate();
            connection.commit();
            return changed;
        } catch (SQLException e) {
            throw trouble.apply(e);
        }
    }
}
