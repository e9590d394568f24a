package org.ridgeline.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before the pages: what comes here below {@code /api} or {@code /embed} was known to no resource, and a program
 * gets a problem instead of a page.
 */
@WebFilter(urlPatterns = {"/api/*", "/embed/*"})
public class NothingHere implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletResponse answer = (HttpServletResponse) response;
        Problem problem = Problem.notFound();
        answer.setStatus(problem.status());
        answer.setContentType(Problem.MEDIA_TYPE);
        answer.getOutputStream().write(problem.json());
    }
}
