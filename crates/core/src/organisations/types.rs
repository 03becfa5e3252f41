//! What an organisation is.

use serde::{Deserialize, Serialize};

use crate::{
    draft::choice,
    records::{Head, Ref},
    values::Country,
};

choice!(
    /// IATI codelist OrganisationType 2.03, by its English words.
    OrganisationKind {
        Government = "government",
        LocalGovernment = "local-government",
        OtherPublicSector = "other-public-sector",
        InternationalNgo = "international-ngo",
        NationalNgo = "national-ngo",
        RegionalNgo = "regional-ngo",
        PartnerCountryNgo = "partner-country-ngo",
        PublicPrivatePartnership = "public-private-partnership",
        Multilateral = "multilateral",
        Foundation = "foundation",
        PrivateSector = "private-sector",
        PrivateSectorProvider = "private-sector-provider",
        PrivateSectorRecipient = "private-sector-recipient",
        PrivateSectorThird = "private-sector-third",
        Academic = "academic",
        Other = "other",
        Unknown = "unknown",
    }
);

impl OrganisationKind {
    /// The code of IATI codelist OrganisationType 2.03.
    pub fn iati_code(self) -> Option<&'static str> {
        Some(match self {
            Self::Government => "10",
            Self::LocalGovernment => "11",
            Self::OtherPublicSector => "15",
            Self::InternationalNgo => "21",
            Self::NationalNgo => "22",
            Self::RegionalNgo => "23",
            Self::PartnerCountryNgo => "24",
            Self::PublicPrivatePartnership => "30",
            Self::Multilateral => "40",
            Self::Foundation => "60",
            Self::PrivateSector => "70",
            Self::PrivateSectorProvider => "71",
            Self::PrivateSectorRecipient => "72",
            Self::PrivateSectorThird => "73",
            Self::Academic => "80",
            Self::Other => "90",
            Self::Unknown => return None,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Organisation {
    #[serde(flatten)]
    pub head: Head,
    pub name: String,
    pub acronym: String,
    pub other_names: Vec<String>,
    pub kind: OrganisationKind,
    pub country: Option<Country>,
    pub identifiers: Vec<Identifier>,
    pub website: String,
    pub note: String,
    /// Known not to be the same as these, however alike the names.
    pub distinct_from: Vec<Ref>,
}

/// A number in a register: the scheme is a code of org-id.guide, such as `NL-KVK`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Identifier {
    pub scheme: String,
    pub number: String,
}
