package org.kaikaku.platform.opendata.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.upload.UploadLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class CheckPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    @Test
    void a_clerk_sees_what_a_table_is_and_which_rows_are_wrong_mends_it_and_gets_it_in_the_standard_form()
            throws Exception {
        assertThat(sent("", "report").getStatus()).isEqualTo(422);

        var wrong = sent("名称,緯度,経度\n駅前,34.86,138.32\n公園,遠い,138.32\n", "report").getContentAsString(UTF_8);
        assertThat(wrong).contains("緯度・経度として読めません", "遠い", "駅前");

        var mended = sent("名称,緯度,経度\n駅前,34.86,138.32\n公園,\"34.87,138.33\",\n", "csv");
        assertThat(mended.getContentType()).startsWith("text/csv");
        assertThat(mended.getContentAsString(UTF_8))
                .isEqualTo("\uFEFF名称,緯度,経度\r\n駅前,34.86,138.32\r\n公園,34.87,138.33\r\n");
    }

    @Test
    void what_is_no_table_is_refused_in_words() throws Exception {
        assertThat(sent("名称,緯度,経度\n\"駅前,34.86,138.32\n", "csv").getContentAsString(UTF_8))
                .contains("引用符が閉じていません");
    }

    @Test
    void what_is_larger_than_the_city_takes_is_refused_with_the_size_and_never_read() throws Exception {
        var large =
                sent(new MockMultipartFile("file", new byte[UploadLimits.USUAL.table() * 1024 * 1024 + 1]), "report");
        assertThat(large.getStatus()).isEqualTo(422);
        assertThat(large.getContentAsString(UTF_8)).contains("ファイルが大きすぎます。1つ50MBまでです。");
    }

    @Test
    void the_page_stands_in_every_language() throws Exception {
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(web.perform(get("/staff/open-data?lang=" + language).with(user(clerk())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    private MockHttpServletResponse sent(String table, String as) throws Exception {
        return sent(new MockMultipartFile("file", "表.csv", "text/csv", table.getBytes(UTF_8)), as);
    }

    private MockHttpServletResponse sent(MockMultipartFile file, String as) throws Exception {
        return web.perform(multipart("/staff/open-data")
                        .file(file)
                        .param("as", as)
                        .with(csrf())
                        .with(user(clerk())))
                .andReturn()
                .getResponse();
    }

    private UserDetails clerk() {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true,
                login,
                "広報 担当",
                "a long enough password",
                "shisei",
                List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        return users.loadUserByUsername(login);
    }
}
