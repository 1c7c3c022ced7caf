package org.kaikaku.platform.payment.slip;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.web.PageAdvice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The slip of a charge, for whoever has its link; like the page it names nobody. */
@Controller
class SlipPages {
    private final ChargeTable charges;
    private final PrintSlip print;

    SlipPages(ChargeTable charges, PrintSlip print) {
        this.charges = charges;
        this.print = print;
    }

    @GetMapping("/payments/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable UUID id, HttpServletRequest request) {
        if (!(charges.find(id).orElse(null) instanceof Charge.Open owed)) {
            throw new NothingToPay();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("slip-" + owed.core().shown() + ".pdf")
                                .build()
                                .toString())
                .body(print.print(owed.core(), PageAdvice.language(request)));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NothingToPay extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
