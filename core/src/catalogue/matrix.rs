//! The result matrix (*resultatenmatrix*): result areas x levels, each cell offering building blocks.

use crate::{
    catalogue::{Area, Block, Catalogue, Level},
    value::code::Code,
};

/// One result area with its cells, lightest level first.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The result area.
    pub area: &'a Area,
    /// A cell for each level of the catalogue; empty where nothing is offered.
    pub cells: Vec<Cell<'a>>,
}

/// What can be granted in one area at one level.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The level.
    pub level: Level,
    /// The blocks.
    pub blocks: Vec<&'a Block>,
}

/// The whole matrix, in the catalogue's order.
///
/// ```
/// use resultaatwijzer_core::catalogue::matrix::matrix;
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// let rows = matrix(&catalogue);
/// let offered: Vec<_> = rows[0].cells.iter().map(|cell| cell.blocks.len()).collect();
/// assert_eq!((rows[0].area.code.as_str(), offered), ("wonen", vec![1, 2]));
/// ```
#[must_use]
pub fn matrix(catalogue: &Catalogue) -> Vec<Row<'_>> {
    let cell = |area: &Code, level: &Level| Cell { level: *level, blocks: cell(catalogue, area, level.rank) };
    let row = |area| Row { area, cells: catalogue.levels().iter().map(|level| cell(&area.code, level)).collect() };
    catalogue.areas().iter().map(row).collect()
}

/// The blocks of one cell; empty when the catalogue does not have the area or the level.
///
/// ```
/// use resultaatwijzer_core::{value::code::Code, catalogue::matrix::cell};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// let cell = |area: &str, level| cell(&catalogue, &Code::new(area).unwrap(), level).len();
/// assert_eq!((cell("wonen", 2), cell("wonen", 9), cell("werk", 1)), (2, 0, 0));
/// ```
#[must_use]
pub fn cell<'a>(catalogue: &'a Catalogue, area: &Code, level: u32) -> Vec<&'a Block> {
    catalogue.blocks().iter().filter(|block| block.area == *area && block.levels.contains(&level)).collect()
}
