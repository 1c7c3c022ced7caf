package org.kaikaku.platform.masters.version;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.masters.Bank;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.masters.table.ShippedLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class MasterImportTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Banks banks;

    @Autowired
    MasterVersions versions;

    @Autowired
    LinesInForce inForce;

    @Autowired
    Clock clock;

    private MockMvc web;
    private UserDetails administrator;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        administrator = staff(Role.ADMINISTRATOR);
    }

    /** Other tests need the banks that came with the house. */
    @AfterEach
    void take_everything_back() throws Exception {
        for (var version : versions.all(Master.BANKS)) {
            sent(post("/staff/masters/versions/" + version.id() + "/withdrawal"));
        }
    }

    @Test
    void banks_are_taken_in_looked_at_put_in_force_from_a_day_and_taken_back() throws Exception {
        var draft = taken(banksWithout("みずほ,ミズホ,107", "0001,みずほ,ミズホ,997,未来,ミライ\n"));
        for (var language : List.of("en", "easy", "ja")) {
            assertThat(sent(get(draft + "?lang=" + language)).getStatus()).isEqualTo(200);
        }
        assertThat(sent(get(draft)).getContentAsString(UTF_8)).contains("新規1、変更0、廃止1");
        assertThat(begun(draft, today().minusDays(1).toString())).isEqualTo(422);
        assertThat(begun(draft, "")).isEqualTo(422);
        assertThat(branches("未来")).isEmpty();
        assertThat(begun(draft, today().toString())).isEqualTo(302);
        assertThat(branches("未来")).containsExactly("未来（997）");
        assertThat(branches("上野")).doesNotContain("上野（107）");
        assertThat(inForce.lines(Master.BANKS)).contains(new MasterLine(List.of("0001", "107", "上野", "ウエノ"), today()));

        var later = taken(banksWithout("みずほ,ミズホ,997", ""));
        assertThat(begun(later, today().plusDays(3).toString())).isEqualTo(302);
        assertThat(branches("未来")).containsExactly("未来（997）");
        assertThat(inForce.on(Master.BANKS, today().plusDays(3)))
                .contains(new MasterLine(List.of("0001", "997", "未来", "ミライ"), today().plusDays(3)));
        assertThat(sent(get("/staff/masters")).getContentAsString(UTF_8)).contains("適用中", "適用前");

        take_everything_back();
        assertThat(branches("上野")).contains("上野（107）");
        assertThat(branches("未来")).isEmpty();
    }

    @Test
    void what_is_no_such_table_is_refused_and_only_who_imports_may() throws Exception {
        assertThat(sent(multipart("/staff/masters/drafts")
                                .file(file("名称,緯度\n駅,34\n"))
                                .param("master", "banks"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(sent(multipart("/staff/masters/drafts").param("master", "banks"))
                        .getStatus())
                .isEqualTo(422);
        var draft = taken("金融機関コード,金融機関名,金融機関名カナ,支店コード,支店名,支店名カナ\n0001,みずほ,ミズホ,,,\n");
        assertThat(sent(get(draft)).getContentAsString(UTF_8)).contains("がなくなりますが、正しい表です");
        assertThat(begun(draft, today().toString())).isEqualTo(422);
        assertThat(web.perform(get(draft).with(user(staff(Role.CASE_WORKER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(sent(post(draft + "/removal")).getStatus()).isEqualTo(302);
        assertThat(sent(get(draft)).getStatus()).isEqualTo(404);
    }

    private List<String> branches(String typed) {
        Bank mizuho = banks.bank("0001").orElseThrow();
        return banks.branches(mizuho, typed).all().stream()
                .map(branch -> branch.label())
                .toList();
    }

    /** The banks that came with the house in the form in which a city sends them. */
    private static String banksWithout(String line, String more) {
        var names = new java.util.HashMap<String, String>();
        var lines = new ShippedLines().lines(Master.BANKS);
        lines.stream()
                .filter(one -> one.cell(1).isEmpty())
                .forEach(one -> names.put(one.cell(0), one.cell(2) + "," + one.cell(3)));
        return lines.stream()
                .map(one -> one.cell(0) + "," + names.get(one.cell(0)) + "," + one.cell(1)
                        + (one.cell(1).isEmpty() ? ",," : "," + one.cell(2) + "," + one.cell(3)))
                .filter(one -> !one.contains(line))
                .collect(Collectors.joining("\n", "金融機関コード,金融機関名,金融機関名カナ,支店コード,支店名,支店名カナ\n", "\n" + more));
    }

    private String taken(String table) throws Exception {
        var answer = sent(multipart("/staff/masters/drafts").file(file(table)).param("master", "banks"));
        assertThat(answer.getRedirectedUrl()).startsWith("/staff/masters/drafts/");
        return String.valueOf(answer.getRedirectedUrl());
    }

    private static MockMultipartFile file(String table) {
        return new MockMultipartFile("file", "banks.csv", "text/csv", table.getBytes(UTF_8));
    }

    private int begun(String draft, String from) throws Exception {
        return sent(post(draft + "/start").param("from", from)).getStatus();
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf()).with(user(administrator)))
                .andReturn()
                .getResponse();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private UserDetails staff(Role role) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "情報 管理", "a long enough password", "shisei", List.of(new Assignment(role, "*")));
        return users.loadUserByUsername(login);
    }
}
