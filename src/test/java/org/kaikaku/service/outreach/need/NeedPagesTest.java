package org.kaikaku.service.outreach.need;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class NeedPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    PublishCity publish;

    private MockMvc web;
    private String chief = "";

    @BeforeEach
    void a_chief() {
        publish.publish(Path.of("city/mirai"));
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        chief = UUID.randomUUID() + "@example.jp";
        accounts.open(
                true,
                chief,
                "課長 みどり",
                "a long enough password",
                "shimin",
                List.of(new Assignment(Role.CHIEF, "shimin")));
    }

    @Test
    void a_chief_sees_the_areas_and_what_a_stop_would_change() throws Exception {
        var page = reads("/staff/outreach/need");
        assertThat(page).contains("湯の沢", "停留所が要る町", "<circle class=\"need-far\"");

        var offices = reads("/staff/outreach/need?places=offices&age=65");
        assertThat(offices).doesNotContain("今の停留所").contains("value=\"65\" selected");

        var thought = reads("/staff/outreach/need?stop=yunosawa");
        assertThat(thought).contains("湯の沢に停留所を置くと", "考えている停留所");
    }

    @Test
    void what_nobody_offers_is_as_if_nothing_was_asked_for() throws Exception {
        assertThat(reads("/staff/outreach/need?age=-3&places=moon&stop=%3Cb%3E"))
                .contains("value=\"85\" selected")
                .doesNotContain("<b>に");
    }

    @Test
    void a_town_whose_postal_code_is_anothers_and_ages_that_fall_are_told(@TempDir Path folder) throws IOException {
        var problems = new TreeSet<CityFileProblem>();
        NeedYaml.read(files(folder, """
                version: 1
                effective: 2026-04-01
                near-metres: 1500
                round-to: 2
                ages: [75, 65]
                offices: []
                towns:
                  - {key: a, name: {ja: 甲, easy: "甲《こう》", en: A}, latitude: "35.0", longitude: "138.0", postal-codes: ["000-0001"]}
                  - {key: a, name: {ja: 乙, easy: "乙《おつ》", en: B}, latitude: "95.0", longitude: "138.0", postal-codes: ["000-0001", "12"]}
                """), problems);

        assertThat(problems.toString())
                .contains(
                        "the ages must rise",
                        "belongs to another town",
                        "is no postal code",
                        "stands here twice",
                        "no place on the earth",
                        "round-to");
    }

    private static CityFiles files(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve(NeedYaml.PATH), yaml);
        return CityFolder.check(folder, List.of(), new TreeSet<>());
    }

    private String reads(String path) throws Exception {
        return web.perform(get(path).with(user(users.loadUserByUsername(chief))))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
