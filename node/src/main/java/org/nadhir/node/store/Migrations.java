package org.nadhir.node.store;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// Brings a database to the schema of this version, by Flyway: one numbered file for each step and dialect.
final class Migrations {

    /// Held so that its level stays: the platform drops loggers that nobody holds.
    private static final Logger CHATTER = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /// A store that a later version has used stays untouched: [StoreTrouble.Category#NEWER].
    ///
    /// @param dialect the folder of the migrations, `sqlite` or `postgres`
    static void run(DataSource dataSource, String dialect) {
        // What matters comes as an exception; the rest would name hosts and files in the log.
        CHATTER.setLevel(Level.OFF);
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:org/nadhir/node/store/" + dialect)
                    .table("schema_history")
                    .installedBy("nadhir")
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load();
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreTrouble(StoreTrouble.Category.DAMAGED, "schema", e);
        }
    }

    /// The library lets steps pass that it does not know; a later version of ours took them, and this one would write
    /// rows that the later one does not expect.
    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo taken : flyway.info().applied()) {
            switch (taken.getState()) {
                case FUTURE_SUCCESS, FUTURE_FAILED ->
                    throw new StoreTrouble(StoreTrouble.Category.NEWER, "V" + taken.getVersion());
                default -> {}
            }
        }
    }
}
