package org.kaikaku.platform.identity.role;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps out a version of {@code roles.yaml} with which nobody could say any more who may do what. */
@Component
class RolesCheck implements CityFileCheck {
    /** Asked for late: checking files needs no database. */
    private final ObjectProvider<JdbcClient> jdbc;

    private final ObjectProvider<Roles> roles;

    RolesCheck(ObjectProvider<JdbcClient> jdbc, ObjectProvider<Roles> roles) {
        this.jdbc = jdbc;
        this.roles = roles;
    }

    @Override
    public boolean reads(String path) {
        return path.equals(RolesYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        RolesYaml.read(files, problems);
    }

    @Override
    public void beforePublishing(CityFiles files, Collection<CityFileProblem> problems) {
        var before = roles.getObject().current();
        if (anybodyKeeps(before) && !anybodyKeeps(CityRoles.of(files))) {
            RolesYaml.wrong(
                    files,
                    problems,
                    "nobody who has an account would have a role that gives \"keep\", and everybody would be locked out",
                    "keep the key of a role that somebody has: " + String.join(", ", keys(before)));
        }
    }

    private boolean anybodyKeeps(RoleBook book) {
        var keys = keys(book);
        return !keys.isEmpty()
                && jdbc.getObject()
                        .sql("select exists (select 1 from identity_assignment where role in (:keys))")
                        .param("keys", keys)
                        .query(Boolean.class)
                        .single();
    }

    private static List<String> keys(RoleBook book) {
        return book.with(Right.KEEP).stream().map(Role::key).toList();
    }
}
