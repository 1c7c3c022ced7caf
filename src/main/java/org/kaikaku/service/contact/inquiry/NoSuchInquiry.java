package org.kaikaku.service.contact.inquiry;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Not there, or not for whoever asks. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchInquiry extends RuntimeException {}
