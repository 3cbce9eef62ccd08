package org.xunlu.network.importing;

import java.util.List;

/**
 * What a column of a road register may hold, with the names it goes by in Chinese registers (the rural road data base's
 * abbreviations of pinyin among them) and elsewhere. Case does not matter; the first that is there counts.
 */
public enum RoadField {
    ROUTE_CODE("routeCode", "路线编码, 路线编号, 路线代码, LXBM, LXBH, LXDM, ROADCODE, ROAD_CODE, route_code, ref"),
    NAME("name", "路线名称, 道路名称, 路名, 名称, LXMC, DLMC, ROADNAME, ROAD_NAME, street, NAME"),
    CLASS("class", "行政等级, 路线等级, 道路等级, 道路类型, XZDJ, LXDJ, road_class, roadclass, class, fclass"),
    TECHNICAL_CLASS("technicalClass", "技术等级, 公路技术等级, JSDJ, tech_class"),
    LANES("lanes", "车道数, 车道数量, CDS, CDSL, lanes"),
    WIDTH("width", "路面宽度, 路面宽, LMKD, LMK, width"),
    SPEED("speed", "设计速度, 限速, 设计时速, SJSD, SJXCSD, maxspeed, speed"),
    DIRECTION("direction", "通行方向, 单行, 是否单行, 方向, TXFX, oneway, direction"),
    START_STAKE("startStake", "起点桩号, 起始桩号, QDZH, QSZH, start_stake"),
    END_STAKE("endStake", "止点桩号, 终点桩号, 讫点桩号, ZDZH, JSZH, end_stake"),
    SQUADRON("squadron", "责任中队, 管养中队, 管理中队, 中队, 责任单位, ZRZD, ZRDW, squadron"),
    GRID_CELL("gridCell", "网格编号, 网格编码, 网格, 网格名称, WGBH, WGBM, WG, grid_cell, gridcell, grid"),
    FROM_NODE("fromNode", "起点节点, from_node, fnode, FNODE_, snodeid, u"),
    TO_NODE("toNode", "止点节点, to_node, tnode, TNODE_, enodeid, v");

    private final String key;
    private final String usualNames;

    RoadField(String key, String usualNames) {
        this.key = key;
        this.usualNames = usualNames;
    }

    /** Its name in a mapping. */
    String key() {
        return key;
    }

    /** Names of its column, the likeliest first. */
    List<String> usualNames() {
        return List.of(usualNames.split(", "));
    }
}
