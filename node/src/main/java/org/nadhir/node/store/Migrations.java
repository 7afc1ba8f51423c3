package org.nadhir.node.store;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the schema of this version, by Flyway: one numbered file for each step and dialect.
final class Migrations {

    /// Held so that its level stays: the platform drops loggers that nobody holds.
    private static final Logger CHATTER = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /// @param dialect the folder of the migrations, `sqlite` or `postgres`
    static void run(DataSource dataSource, String dialect) {
        // What matters comes as an exception; the rest would name hosts and files in the log.
        CHATTER.setLevel(Level.OFF);
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:org/nadhir/node/store/" + dialect)
                    .table("schema_history")
                    .installedBy("nadhir")
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreTrouble(StoreTrouble.Category.DAMAGED, "schema", e);
        }
    }
}
