package org.kaikaku.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WithoutNulTest {
    @Test
    void no_room_reads_the_sign_that_no_database_keeps_whichever_way_it_asks() throws Exception {
        var sent = new MockHttpServletRequest();
        sent.addParameter("name", "未来\0一郎", "健");
        var chain = new MockFilterChain();

        new WithoutNul().doFilter(sent, new MockHttpServletResponse(), chain);

        var read = chain.getRequest();
        assertThat(read).isNotNull();
        assertThat(read.getParameter("name")).isEqualTo("未来\u001A一郎");
        assertThat(read.getParameterValues("name")).containsExactly("未来\u001A一郎", "健");
        assertThat(read.getParameterMap().get("name")).containsExactly("未来\u001A一郎", "健");
        assertThat(read.getParameter("nothing")).isNull();
        assertThat(read.getParameterValues("nothing")).isNull();
    }
}
