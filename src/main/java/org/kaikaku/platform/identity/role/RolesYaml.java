package org.kaikaku.platform.identity.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.RoleBook;

/** Reads {@code roles.yaml}. */
final class RolesYaml {
    static final String PATH = "roles.yaml";
    private static final String KEY = "[a-z][a-z0-9-]*";

    private RolesYaml() {}

    static Optional<RoleBook> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH).flatMap(file -> YamlMap.read(file, problems, RolesYaml::book));
    }

    /** Notes a problem at the list of roles. */
    static void wrong(CityFiles files, Collection<CityFileProblem> problems, String wrong, String meant) {
        if (files.find(PATH).isEmpty()) {
            problems.add(CityFileProblem.of(PATH, wrong, meant));
        }
        files.find(PATH).ifPresent(file -> {
            var found = new ArrayList<CityFileProblem>();
            YamlMap.read(file, found, yaml -> {
                var roles = yaml.get("roles");
                roles.wrong(wrong, meant);
                return roles;
            });
            found.stream().filter(problem -> problem.wrong().equals(wrong)).forEach(problems::add);
        });
    }

    private static RoleBook book(YamlMap yaml) {
        var seen = new ArrayList<String>();
        var roles = yaml.get("roles").list(item -> item.map(role -> role(role, seen)));
        if (yaml.has("roles") && roles.stream().noneMatch(role -> role.rights().contains(Right.KEEP))) {
            yaml.get("roles")
                    .wrong(
                            "no role gives \"keep\": nobody could say any more who may do what, and everybody would be locked out",
                            "add keep to the rights of one role");
        }
        return new RoleBook(roles, rights(yaml.get("marked")), rights(yaml.get("given-by-two")));
    }

    private static Role role(YamlMap yaml, List<String> seen) {
        var key = yaml.string("key");
        if (!key.isEmpty() && !key.matches(KEY)) {
            yaml.get("key").wrong("\"" + key + "\" is no key", "write small letters, digits and hyphens: case-worker");
        }
        if (seen.contains(key)) {
            yaml.get("key").wrong("stands here a second time", "leave just one");
        }
        seen.add(key);
        return new Role(key, yaml.text("name"), rights(yaml.get("rights")));
    }

    private static Set<Right> rights(YamlValue value) {
        return value.list(right -> right.choice(Right.class)).stream().collect(Collectors.toUnmodifiableSet());
    }
}
