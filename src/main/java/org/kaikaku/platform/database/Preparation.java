package org.kaikaku.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must stand in a database before the first migration: schemas, extensions, and the application's rights on tables to come. */
class Preparation {
    private static final List<String> NEEDED = List.of("btree_gist", "pg_trgm");

    private final JdbcClient owner;
    private final Access access;

    Preparation(DataSource owner, Access access) {
        this.owner = JdbcClient.create(owner);
        this.access = access;
    }

    void run() {
        if (access.separated()) {
            grant("usage", "schemas");
            grant("select, insert, update, delete", "tables");
            grant("usage, select", "sequences");
        }
        schema(access.schema());
        schema(Access.EXTENSIONS);
        NEEDED.forEach(this::extension);
    }

    /** Asks first: an administrator may have made the schema for an owner who may make none. */
    private void schema(String name) {
        var absent = owner.sql("select to_regnamespace(quote_ident(?)) is null")
                .param(name)
                .query(Boolean.class)
                .single();
        if (absent) {
            owner.sql("create schema " + Access.quoted(name)).update();
        }
    }

    private void extension(String name) {
        owner.sql("create extension if not exists %s schema %s".formatted(name, Access.EXTENSIONS))
                .update();
        var schema = owner.sql("select extnamespace::regnamespace::text from pg_extension where extname = ?")
                .param(name)
                .query(String.class)
                .single();
        if (!schema.equals(Access.EXTENSIONS)) {
            throw new DatabaseUnavailable(
                    "The extension %1$s is installed in the schema %2$s. Let its owner run: alter extension %1$s set schema %3$s"
                            .formatted(name, schema, Access.EXTENSIONS));
        }
    }

    private void grant(String rights, String kind) {
        owner.sql("alter default privileges grant %s on %s to %s".formatted(rights, kind, access.applicationName()))
                .update();
    }
}
