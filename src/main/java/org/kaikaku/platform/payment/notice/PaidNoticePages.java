package org.kaikaku.platform.payment.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.payment.notice.PaidNotice.Wrong;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings in what banks say that was paid with slips; a file that is wrong is refused with each row and why. */
@Controller
@RequestMapping("/staff/paid-notices")
class PaidNoticePages {
    private static final String PAGE = "platform/payment/notices";
    private static final long LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private final PaidNoticeTable table;
    private final NoticeFormats formats;
    private final TakeNotice take;
    private final BookNotices book;

    PaidNoticePages(PaidNoticeTable table, NoticeFormats formats, TakeNotice take, BookNotices book) {
        this.table = table;
        this.formats = formats;
        this.take = take;
        this.book = book;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.ACCOUNT);
        return Pages.show(PAGE, view("", null, List.of()));
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(defaultValue = "") String format,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        var chosen =
                formats.all().stream().filter(one -> one.key().equals(format)).findFirst();
        if (chosen.isEmpty()) {
            return mend(format, "format", List.of());
        }
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return mend(format, file == null || file.isEmpty() ? "none" : "large", List.of());
        }
        return switch (take.take(name(file), chosen.get(), content(file), actor)) {
            case TakeNotice.Took.Refused(List<Wrong> wrong) -> mend(format, "refused", wrong);
            case TakeNotice.Took.Again _ -> mend(format, "again", List.of());
            case TakeNotice.Took.Taken _ -> {
                book.run();
                flash.addFlashAttribute("flash", "payment.paid-notice.done");
                yield Pages.go("/staff/paid-notices");
            }
        };
    }

    private ModelAndView mend(String format, String problem, List<Wrong> wrong) {
        return Pages.mend(PAGE, view(format, "payment.paid-notice." + problem, wrong));
    }

    private NoticesView view(String format, @Nullable String problem, List<Wrong> wrong) {
        return new NoticesView(
                formats.all().stream()
                        .map(one -> new NoticesView.Format(one.key(), one.name()))
                        .toList(),
                format,
                table.all().stream().map(PaidNoticePages::file).toList(),
                problem,
                wrong.stream()
                        .map(one -> new NoticesView.Wrong(
                                one.row(),
                                "payment.paid-notice.why."
                                        + one.why()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                        .toList());
    }

    private static NoticesView.File file(PaidNoticeTable.Shown file) {
        return new NoticesView.File(
                file.name(),
                file.bank(),
                Wareki.text(file.day()),
                file.by(),
                file.lines(),
                file.repeated(),
                file.total(),
                file.surplus(),
                file.waiting());
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll("\\p{Cc}", " ");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
