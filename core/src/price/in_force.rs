//! Which tariff holds for a block on a day: the municipality's own, otherwise the region's. Where there are bands, the
//! one whose band holds the volume.

use crate::{
    catalogue::{Audience, Block, Catalogue, Tariff},
    value::{code::Code, period::Date},
};

/// The tariffs of one block, for one variant, audience and municipality.
///
/// ```
/// use resultaatwijzer_core::{catalogue::Audience, price::in_force::TariffsInForce, value::period::parse_date};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// let block = catalogue.block("dag").unwrap();
/// let tariffs = TariffsInForce::new(&catalogue, block, None, Audience::InKind, None);
/// let day = parse_date("2026-01-01").unwrap();
/// assert_eq!(tariffs.on(day, 4).unwrap().amount.to_string(), "640.00");
/// assert!(tariffs.on(day, 6).is_none()); // the band ends at 5 day parts a week
/// assert_eq!(tariffs.all_on(day).count(), 1);
/// ```
pub struct TariffsInForce<'a> {
    tariffs: Vec<&'a Tariff>,
    municipality: Option<Code>,
}

impl<'a> TariffsInForce<'a> {
    /// Selects the tariffs. Without a municipality only those of the whole region hold.
    #[must_use]
    pub fn new(
        catalogue: &'a Catalogue,
        block: &Block,
        variant: Option<&Code>,
        audience: Audience,
        municipality: Option<&Code>,
    ) -> Self {
        let fits = |tariff: &&Tariff| tariff.audience == audience && tariff.variant.as_ref() == variant;
        let tariffs = catalogue.tariffs(&block.code).iter().filter(fits).collect();
        Self { tariffs, municipality: municipality.cloned() }
    }

    /// The tariff for a volume, in units of the block, on a day.
    #[must_use]
    pub fn on(&self, day: Date, units: u32) -> Option<&'a Tariff> {
        let fits = |tariff: &&Tariff| tariff.band.is_none_or(|band| band.from <= units && units <= band.to);
        self.most_specific(|tariff| fits(tariff) && tariff.holds_on(day))
    }

    fn most_specific(&self, fits: impl Fn(&&Tariff) -> bool) -> Option<&'a Tariff> {
        let fitting = || self.tariffs.iter().copied().filter(&fits);
        fitting()
            .find(|tariff| tariff.municipality.is_some() && tariff.municipality == self.municipality)
            .or_else(|| fitting().find(|tariff| tariff.municipality.is_none()))
    }

    /// Every tariff that holds on a day, of all bands and municipalities.
    pub fn all_on(&self, day: Date) -> impl Iterator<Item = &'a Tariff> {
        self.tariffs.iter().copied().filter(move |tariff| tariff.holds_on(day))
    }
}
