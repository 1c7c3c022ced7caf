package org.kaikaku.platform.identity.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the announced size before anything is read: the check of the form's token would otherwise take a stranger's upload apart and
 * put it on the disk.
 */
public class LimitUploads extends OncePerRequestFilter {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long STRANGER = MEGABYTE;
    /** Several papers of at most 10 MB, which their page checks one by one. */
    private static final long PAPERS = 60 * MEGABYTE;
    /** A register of 330,000 people with all attributes is some 100 MB. */
    private static final long REGISTER = 260 * MEGABYTE;

    private final BooleanSupplier signedIn;

    public LimitUploads(BooleanSupplier signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        long size = request.getContentLengthLong();
        if (files && (size > most(request) || (size < 0 && !signedIn.getAsBoolean()))) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private long most(HttpServletRequest request) {
        if (!signedIn.getAsBoolean()) {
            return STRANGER;
        }
        return request.getRequestURI().equals("/staff/register/import") ? REGISTER : PAPERS;
    }
}
