package org.xunlu.ogc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunlu.access.Role;
import org.xunlu.paging.Page;

/**
 * A layer of things that are kept in pages, so that of any number only one page is held.
 *
 * @param <T> the things
 */
public final class PagedLayer<T> implements ExportLayer {
    private final String id;
    private final Set<Role> roles;
    private final List<String> columns;
    private final Function<ExportFilter, Page.Pages<T>> pages;
    private final Function<? super T, ExportRow> row;

    /**
     * A layer.
     *
     * @param pages the things that a filter lets through, page by page
     * @param row one of them as a row
     */
    public PagedLayer(
            String id,
            Set<Role> roles,
            List<String> columns,
            Function<ExportFilter, Page.Pages<T>> pages,
            Function<? super T, ExportRow> row) {
        this.id = id;
        this.roles = Set.copyOf(roles);
        this.columns = List.copyOf(columns);
        this.pages = pages;
        this.row = row;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Page.all(pages.apply(filter), each -> sink.accept(row.apply(each)));
    }
}
