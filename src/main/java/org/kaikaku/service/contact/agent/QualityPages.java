package org.kaikaku.service.contact.agent;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.service.contact.inquiry.Inquiries;
import org.kaikaku.service.contact.inquiry.Quality;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How well a division answers. */
@Controller
@RequestMapping("/staff/inquiries")
class QualityPages {
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final Inquiries inquiries;
    private final AgentDesk desk;
    private final Site.Source site;
    private final QualityCsv csv;
    private final Clock clock;

    QualityPages(Inquiries inquiries, AgentDesk desk, Site.Source site, QualityCsv csv, Clock clock) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.site = site;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/figures")
    ModelAndView figures(Actor actor) {
        var rows = quality(actor).stream()
                .map(one -> new FiguresView.Row(one, site.office(one.division())))
                .toList();
        return Pages.show("service/contact/figures", new FiguresView(rows));
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=" + StandardCharsets.UTF_8)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("inquiries.csv")
                                .build()
                                .toString())
                .body(csv.of(quality(actor)));
    }

    private List<Quality> quality(Actor actor) {
        return inquiries.quality(desk.divisions(actor), clock.instant().minus(LOOKED_BACK));
    }
}
