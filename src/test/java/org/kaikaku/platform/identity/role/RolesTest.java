package org.kaikaku.platform.identity.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class RolesTest {
    private static final Path MIRAI = Path.of("city/mirai");

    @Autowired
    Roles roles;

    @Autowired
    Accounts accounts;

    @Autowired
    PublishCity publishCity;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void the_roles_of_mirai_are_those_of_a_city_that_says_nothing() {
        assertThat(roles.current()).isEqualTo(RoleBook.USUAL);
    }

    @Test
    void somebody_may_what_their_role_gives_in_their_division_and_no_more() {
        var login = UUID.randomUUID().toString();
        var id = accounts.open(
                true, login, "森下", "a long enough password", "shimin", List.of(new Assignment(Role.CHIEF, "shimin")));
        var chief = accounts.actor(id).orElseThrow();

        assertThat(chief.may(Right.DECIDE, "shimin")).isTrue();
        assertThat(chief.may(Right.DECIDE, "zeimu")).isFalse();
        assertThat(chief.may(Right.DECIDE, "*")).isFalse();
        assertThat(chief.has(Right.KEEP)).isFalse();

        jdbc.sql("update identity_assignment set role = 'of-old' where account = ?")
                .param(id)
                .update();
        assertThat(accounts.actor(id).orElseThrow().has(Right.CASEWORK))
                .as("a role that the city knows no more gives nothing")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rights: [keep, import, publish] | rights: [import, publish]  | roles: no role gives \"keep\": nobody could say",
                "rights: [receive]               | rights: [recieve]          | did you mean \"receive\"?",
                "key: case-worker                | key: Case Worker           | roles[Case Worker].key: \"Case Worker\" is no key",
                "key: case-worker                | key: reception             | stands here a second time",
                "rights: [casework]              | right: [casework]          | this key means nothing here",
                "given-by-two: [keep,            | given-by-two: [king,       | \"king\" is not a value of given-by-two"
            })
    void a_mistake_is_told_with_its_place(String from, String to, String told) throws IOException {
        mirai(from, to);

        assertThat(problems()).isNotEmpty().allMatch(problem -> problem.matches("roles\\.yaml:\\d+: .*"));
        assertThat(problems()).anyMatch(problem -> problem.contains(told));
    }

    @Test
    void a_file_that_leaves_nobody_to_keep_the_roles_is_not_published() throws IOException {
        accounts.open(
                true,
                UUID.randomUUID().toString(),
                "情報 管理",
                "a long enough password",
                "shisei",
                List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        mirai("key: administrator", "key: keeper");
        mirai("version: 3", "version: 4");

        assertThat(publishCity.publish(folder))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .startsWith("roles.yaml:6: roles: ")
                                .contains("everybody would be locked out", "administrator"));
        assertThat(roles.current()).isEqualTo(RoleBook.USUAL);
    }

    private void mirai(String from, String to) throws IOException {
        if (!Files.exists(folder.resolve("roles.yaml"))) {
            try (var paths = Files.walk(MIRAI)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    var copy = folder.resolve(MIRAI.relativize(path));
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy);
                }
            }
        }
        var file = folder.resolve("roles.yaml");
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private List<String> problems() {
        var problems = new TreeSet<CityFileProblem>();
        CityFolder.check(folder, List.of(new OnlyRoles()), problems);
        return problems.stream().map(CityFileProblem::toString).toList();
    }

    private record OnlyRoles() implements CityFileCheck {
        @Override
        public boolean reads(String path) {
            return true;
        }

        @Override
        public void check(CityFiles files, Collection<CityFileProblem> problems) {
            RolesYaml.read(files, problems);
        }
    }
}
