package org.example.broken.twins.two;

import org.springframework.stereotype.Component;

/** Called as its twin is. */
@Component
public class Desk {}
