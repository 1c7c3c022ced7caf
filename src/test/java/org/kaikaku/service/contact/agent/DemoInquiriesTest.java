package org.kaikaku.service.contact.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.service.contact.inquiry.EarlierAnswers;
import org.kaikaku.service.contact.inquiry.Inquiries;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DemoInquiriesTest {
    @Autowired
    DemoInquiries demo;

    @Autowired
    Inquiries inquiries;

    @Autowired
    EarlierAnswers earlier;

    @Test
    void the_demo_citys_agent_finds_open_ones_two_of_one_person_and_earlier_answers() {
        var done = new ArrayList<Integer>();

        demo.fill((now, _) -> done.add(now));

        assertThat(demo.present()).isTrue();
        assertThat(done).hasSize(11);
        var forgotten = inquiries.in(List.of("shimin")).stream()
                .flatMap(one -> one instanceof Inquiry.Open open ? java.util.stream.Stream.of(open) : null)
                .filter(open -> open.head().subject().startsWith("引っ越しの前に転出届"))
                .findFirst()
                .orElseThrow();
        assertThat(inquiries.like(forgotten, List.of("shimin")))
                .extracting(other -> other.head().subject())
                .anyMatch(subject -> subject.startsWith("転出届の件で、もう一度"));
        assertThat(earlier.find("定額小為替", 3))
                .extracting(EarlierAnswers.Earlier::text)
                .anyMatch(text -> text.contains("返信用封筒"));
    }
}
